"""Vad utredningen ledde till."""

from socialrapport.model.indicator import Breakdown, Code

breakdown = Breakdown(
    id="resultat",
    title="Resultat",
    column="utfall",
    codes=(
        Code("insats", "Insats", "Intervention"),
        Code("ingen", "Ingen insats", "No intervention"),
    ),
    total_label="Samtliga",
    single=True,
    english="Result",
    total_english="All",
)
