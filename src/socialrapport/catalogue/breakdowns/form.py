"""Placeringsform; ett barn kan ha haft flera under året."""

from socialrapport.model.indicator import Breakdown, Code

breakdown = Breakdown(
    id="form",
    title="Placeringsform",
    column="form",
    codes=(
        Code("FAMILJEHEM", "Familjehem"),
        Code("NATVERK", "Familjehem hos släkting eller nätverk"),
        Code("JOURHEM", "Jourhem"),
        Code("HVB", "Hem för vård eller boende"),
        Code("SIS", "Statens institutionsstyrelse"),
        Code("STODBOENDE", "Stödboende"),
        Code("EGET", "Eget hem"),
        Code("SKYDDAT", "Skyddat boende"),
    ),
    total_label="Samtliga",
    single=False,
)
