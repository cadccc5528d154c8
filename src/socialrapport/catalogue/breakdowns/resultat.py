"""Vad utredningen ledde till."""

from socialrapport.model.indicator import Breakdown, Code

breakdown = Breakdown(
    id="resultat",
    title="Resultat",
    column="utfall",
    codes=(
        Code("insats", "Insats"),
        Code("ingen", "Ingen insats"),
    ),
    total_label="Samtliga",
    single=True,
)
