"""Boendeform för barn och unga enligt 9 § 8 LSS."""

from socialrapport.model.indicator import Breakdown, Code

breakdown = Breakdown(
    id="boendeform",
    title="Boendeform",
    column="boendeform",
    codes=(
        Code("FAMILJEHEM", "Familjehem", "Foster home"),
        Code("BOSTAD", "Bostad med särskild service", "Housing with special service"),
    ),
    total_label="Samtliga",
    single=True,
    english="Type of housing",
    total_english="All",
)
