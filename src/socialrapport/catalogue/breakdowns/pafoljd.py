"""Påföljd som socialtjänsten ansvarar för; en ung person kan ha haft båda under året."""

from socialrapport.model.indicator import Breakdown, Code

breakdown = Breakdown(
    id="pafoljd",
    title="Påföljd",
    column="typ",
    codes=(
        Code("UNGDOMSVARD", "Ungdomsvård", "Youth care"),
        Code("UNGDOMSTJANST", "Ungdomstjänst", "Youth service"),
    ),
    total_label="Samtliga",
    single=False,
    english="Sanction",
    total_english="All",
)
