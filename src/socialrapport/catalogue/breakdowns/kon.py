"""Kön enligt personnumret; personer med okänt kön räknas bara i samtliga."""

from socialrapport.model.indicator import Breakdown, Code

breakdown = Breakdown(
    id="kon",
    title="Kön",
    column="kon",
    codes=(
        Code("K", "Kvinnor", "Women"),
        Code("M", "Män", "Men"),
    ),
    total_label="Samtliga",
    single=True,
    english="Sex",
    total_english="All",
)
