"""Varför personen är aktuell; en person kan vara det på båda sätten."""

from socialrapport.model.indicator import Breakdown, Code

breakdown = Breakdown(
    id="grund",
    title="Utredning eller insats",
    column="grund",
    codes=(
        Code("utredning", "Utredning"),
        Code("insats", "Insats"),
    ),
    total_label="Samtliga",
    single=False,
)
