"""Fråga i enkäten."""

from socialrapport.model.indicator import Breakdown, Code

breakdown = Breakdown(
    id="fraga",
    title="Fråga",
    column="fraga",
    codes=(
        Code("helhet", "Nöjd med stödet i sin helhet", "Satisfied with the support as a whole"),
        Code("kontakt", "Lätt att få kontakt", "Easy to get in touch"),
        Code("information", "Tydlig information", "Clear information"),
        Code("forstaelse", "Handläggaren visar förståelse", "The caseworker shows understanding"),
        Code("synpunkter", "Tillfrågad om synpunkter", "Asked for one's views"),
        Code("paverka", "Kunnat påverka hjälpen", "Able to influence the help"),
        Code("forbattring", "Situationen har förbättrats", "The situation has improved"),
    ),
    total_label="Samtliga frågor",
    single=False,
    english="Question",
    total_english="All questions",
)
