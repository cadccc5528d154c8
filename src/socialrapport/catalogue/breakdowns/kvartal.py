"""Kvartal vars sista dag beslutet inte var verkställt; ett beslut kan vänta vid flera."""

from socialrapport.model.indicator import Breakdown, Code

breakdown = Breakdown(
    id="kvartal",
    title="Kvartal",
    column="kvartal",
    codes=(
        Code("1", "Första kvartalet"),
        Code("2", "Andra kvartalet"),
        Code("3", "Tredje kvartalet"),
        Code("4", "Fjärde kvartalet"),
    ),
    total_label="Minst ett kvartal",
    single=False,
)
