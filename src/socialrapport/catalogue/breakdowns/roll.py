"""Ställning i hushållet: den som söker bistånd, barn och andra hemmavarande."""

from socialrapport.model.indicator import Breakdown, Code

breakdown = Breakdown(
    id="roll",
    title="Ställning i hushållet",
    column="roll",
    codes=(
        Code("vuxen", "Sökande"),
        Code("barn", "Barn 0–17 år"),
        Code("overarig", "Hemmavarande 18 år och äldre"),
    ),
    total_label="Samtliga",
    single=True,
)
