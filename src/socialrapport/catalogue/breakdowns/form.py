"""Placeringsform; ett barn kan ha haft flera under året."""

from socialrapport.model.indicator import Breakdown, Code

breakdown = Breakdown(
    id="form",
    title="Placeringsform",
    column="form",
    codes=(
        Code("FAMILJEHEM", "Familjehem", "Foster home"),
        Code("NATVERK", "Familjehem hos släkting eller nätverk", "Foster home with relatives or network"),
        Code("JOURHEM", "Jourhem", "Emergency foster home"),
        Code("HVB", "Hem för vård eller boende", "Residential care home"),
        Code(
            "SIS",
            "Statens institutionsstyrelse",
            "National Board of Institutional Care",
            noun="vård hos Statens institutionsstyrelse",
        ),
        Code("STODBOENDE", "Stödboende", "Supported accommodation"),
        Code("EGET", "Eget hem", "Own home"),
        Code("SKYDDAT", "Skyddat boende", "Protected accommodation"),
    ),
    total_label="Samtliga",
    single=False,
    english="Form of placement",
    total_english="All",
)
