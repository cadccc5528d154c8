"""Kön enligt personnumret; personer med okänt kön räknas bara i samtliga."""

from socialrapport.model.indicator import Breakdown, Code

breakdown = Breakdown(
    id="kon",
    title="Kön",
    column="kon",
    codes=(
        Code("K", "Kvinnor"),
        Code("M", "Män"),
    ),
    total_label="Samtliga",
    single=True,
)
