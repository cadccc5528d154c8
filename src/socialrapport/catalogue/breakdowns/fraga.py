"""Fråga i enkäten."""

from socialrapport.model.indicator import Breakdown, Code

breakdown = Breakdown(
    id="fraga",
    title="Fråga",
    column="fraga",
    codes=(
        Code("helhet", "Nöjd med stödet i sin helhet"),
        Code("kontakt", "Lätt att få kontakt"),
        Code("information", "Tydlig information"),
        Code("forstaelse", "Handläggaren visar förståelse"),
        Code("synpunkter", "Tillfrågad om synpunkter"),
        Code("paverka", "Kunnat påverka hjälpen"),
        Code("forbattring", "Situationen har förbättrats"),
    ),
    total_label="Minst en fråga",
    single=False,
)
