"""Vem som anmälde oron."""

from socialrapport.model.indicator import Breakdown, Code

breakdown = Breakdown(
    id="anmalare",
    title="Anmälare",
    column="anmalare",
    codes=(
        Code("polis", "Polis"),
        Code("skola", "Skola"),
        Code("forskola", "Förskola"),
        Code("vard", "Hälso- och sjukvård"),
        Code("socialtjanst", "Socialtjänst"),
        Code("privat", "Privatperson"),
        Code("anonym", "Anonym"),
        Code("ovrig", "Övriga"),
    ),
    total_label="Samtliga",
    single=True,
)
