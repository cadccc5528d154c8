"""Kön bland barn och unga: flickor och pojkar."""

from socialrapport.model.indicator import Breakdown, Code

breakdown = Breakdown(
    id="kon",
    title="Kön",
    column="kon",
    codes=(
        Code("K", "Flickor", "Girls"),
        Code("M", "Pojkar", "Boys"),
    ),
    total_label="Samtliga",
    single=True,
    english="Sex",
    total_english="All",
)
