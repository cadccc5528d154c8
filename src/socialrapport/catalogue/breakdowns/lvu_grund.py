"""Grund för vården enligt LVU; ett barn kan ha vårdats på båda under året."""

from socialrapport.model.indicator import Breakdown, Code

breakdown = Breakdown(
    id="lvu_grund",
    title="Grund för vården",
    column="lagrum",
    codes=(
        Code("LVU2", "Hemmiljön (2 § LVU)", "Home environment (LVU, section 2)"),
        Code("LVU3", "Eget beteende (3 § LVU)", "Own behaviour (LVU, section 3)"),
    ),
    total_label="Samtliga",
    single=False,
    english="Ground for care",
    total_english="All",
)
