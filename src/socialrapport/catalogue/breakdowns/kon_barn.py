"""Kön bland barn och unga: flickor och pojkar."""

from socialrapport.model.indicator import Breakdown, Code

breakdown = Breakdown(
    id="kon",
    title="Kön",
    column="kon",
    codes=(
        Code("K", "Flickor"),
        Code("M", "Pojkar"),
    ),
    total_label="Samtliga",
    single=True,
)
