"""Vad utredningen ledde till."""

from socialrapport.model.indicator import Breakdown, Code

breakdown = Breakdown(
    id="resultat",
    title="Utredningens resultat",
    column="utfall",
    codes=(
        Code("insats", "Ledde till insats"),
        Code("ingen", "Ingen insats"),
    ),
    total_label="Samtliga",
    single=True,
)
