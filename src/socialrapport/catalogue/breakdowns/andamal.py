"""Vad det ekonomiska biståndet avsåg; ett hushåll kan ha fått bistånd till flera ändamål."""

from socialrapport.model.indicator import Breakdown, Code

breakdown = Breakdown(
    id="andamal",
    title="Ändamål",
    column="andamal",
    codes=(
        Code("RIKSNORM", "Riksnormen", "National standard"),
        Code("BOENDE", "Boende", "Housing"),
        Code("SKALIGA", "Övriga skäliga kostnader för försörjningen", "Other reasonable living costs"),
        Code("LAKARE", "Läkarvård och medicin", "Medical care and medicines"),
        Code("TANDVARD", "Tandvård", "Dental care"),
        Code("GLASOGON", "Glasögon", "Glasses"),
        Code("HEM", "Möbler, husgeråd och flytt", "Furniture, household goods and removal"),
        Code("SKULDER", "Skulder", "Debts"),
        Code("OVRIGT", "Övriga ändamål", "Other purposes"),
    ),
    total_label="Samtliga ändamål",
    single=False,
    english="Purpose",
    total_english="All purposes",
)
