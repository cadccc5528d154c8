"""Varför personen är aktuell; en person kan vara det på båda sätten."""

from socialrapport.model.indicator import Breakdown, Code

breakdown = Breakdown(
    id="grund",
    title="Utredning eller insats",
    column="grund",
    codes=(
        Code("utredning", "Utredning", "Investigation"),
        Code("insats", "Insats", "Intervention"),
    ),
    total_label="Samtliga",
    single=False,
    english="Investigation or intervention",
    total_english="All",
    noun="slag av kontakt",
)
