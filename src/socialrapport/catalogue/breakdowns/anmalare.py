"""Vem som anmälde oron."""

from socialrapport.model.indicator import Breakdown, Code

breakdown = Breakdown(
    id="anmalare",
    title="Anmälare",
    column="anmalare",
    codes=(
        Code("polis", "Polis", "Police"),
        Code("skola", "Skola", "School"),
        Code("forskola", "Förskola", "Preschool"),
        Code("vard", "Hälso- och sjukvård", "Health care"),
        Code("socialtjanst", "Socialtjänst", "Social services"),
        Code("privat", "Privatperson", "Private individual"),
        Code("anonym", "Anonym", "Anonymous", noun="anonym person"),
        Code("ovrig", "Övriga", "Others", noun="övriga"),
    ),
    total_label="Samtliga",
    single=True,
    english="Source of report",
    total_english="All",
)
