"""Boendeform för barn och unga enligt 9 § 8 LSS."""

from socialrapport.model.indicator import Breakdown, Code

breakdown = Breakdown(
    id="boendeform",
    title="Boendeform",
    column="boendeform",
    codes=(
        Code("FAMILJEHEM", "Familjehem"),
        Code("BOSTAD", "Bostad med särskild service"),
    ),
    total_label="Samtliga",
    single=True,
)
