"""Lagrum för vården; ett barn kan ha haft flera under året."""

from socialrapport.model.indicator import Breakdown, Code

breakdown = Breakdown(
    id="lagrum",
    title="Lagrum",
    column="lagrum",
    codes=(
        Code("SOL", "Socialtjänstlagen"),
        Code("LVU2", "2 § LVU"),
        Code("LVU3", "3 § LVU"),
        Code("LVU6", "6 § LVU"),
    ),
    total_label="Samtliga",
    single=False,
)
