"""Lag som insatsen ges enligt; en person kan ha insatser enligt båda."""

from socialrapport.model.indicator import Breakdown, Code

breakdown = Breakdown(
    id="lag",
    title="Lag",
    column="lag",
    codes=(
        Code("LSS", "LSS", "LSS"),
        Code("SOL", "Socialtjänstlagen", "Social Services Act"),
    ),
    total_label="LSS eller socialtjänstlagen",
    single=False,
    english="Act",
    total_english="LSS or the Social Services Act",
)
