"""Lagrum för vården; ett barn kan ha haft flera under året."""

from socialrapport.model.indicator import Breakdown, Code

breakdown = Breakdown(
    id="lagrum",
    title="Lagrum",
    column="lagrum",
    codes=(
        Code("SOL", "Socialtjänstlagen", "Social Services Act"),
        Code("LVU2", "2 § LVU", "LVU, section 2"),
        Code("LVU3", "3 § LVU", "LVU, section 3"),
        Code("LVU6", "6 § LVU", "LVU, section 6"),
    ),
    total_label="Samtliga",
    single=False,
    english="Legal basis",
    total_english="All",
)
