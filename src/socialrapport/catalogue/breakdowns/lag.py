"""Lag som insatsen ges enligt; en person kan ha insatser enligt båda."""

from socialrapport.model.indicator import Breakdown, Code

breakdown = Breakdown(
    id="lag",
    title="Lag",
    column="lag",
    codes=(
        Code("LSS", "LSS"),
        Code("SOL", "Socialtjänstlagen"),
    ),
    total_label="LSS eller socialtjänstlagen",
    single=False,
)
