"""Vad det ekonomiska biståndet avsåg; ett hushåll kan ha fått bistånd till flera ändamål."""

from socialrapport.model.indicator import Breakdown, Code

breakdown = Breakdown(
    id="andamal",
    title="Ändamål",
    column="andamal",
    codes=(
        Code("RIKSNORM", "Riksnormen"),
        Code("BOENDE", "Boende"),
        Code("SKALIGA", "Övriga skäliga kostnader för försörjningen"),
        Code("LAKARE", "Läkarvård och medicin"),
        Code("TANDVARD", "Tandvård"),
        Code("GLASOGON", "Glasögon"),
        Code("HEM", "Möbler, husgeråd och flytt"),
        Code("SKULDER", "Skulder"),
        Code("OVRIGT", "Övriga ändamål"),
    ),
    total_label="Samtliga ändamål",
    single=False,
)
