"""Boendeform för vuxna enligt 9 § 9 LSS."""

from socialrapport.model.indicator import Breakdown, Code

breakdown = Breakdown(
    id="boendeform",
    title="Boendeform",
    column="boendeform",
    codes=(
        Code("SERVICE", "Bostad med särskild service", "Housing with special service"),
        Code("ANPASSAD", "Annan särskilt anpassad bostad", "Other specially adapted housing"),
    ),
    total_label="Samtliga",
    single=True,
    english="Type of housing",
    total_english="All",
)
