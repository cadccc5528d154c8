"""Kvartal vars sista dag beslutet inte var verkställt; ett beslut kan vänta vid flera."""

from socialrapport.model.indicator import Breakdown, Code

breakdown = Breakdown(
    id="kvartal",
    title="Kvartal",
    column="kvartal",
    codes=(
        Code("1", "Första kvartalet", "First quarter"),
        Code("2", "Andra kvartalet", "Second quarter"),
        Code("3", "Tredje kvartalet", "Third quarter"),
        Code("4", "Fjärde kvartalet", "Fourth quarter"),
    ),
    total_label="Minst ett kvartal",
    single=False,
    english="Quarter",
    total_english="At least one quarter",
)
