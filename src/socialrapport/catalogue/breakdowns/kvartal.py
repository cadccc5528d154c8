"""Kvartalsslut då beslutet inte var verkställt; ett beslut kan vänta vid flera."""

from socialrapport.model.indicator import Breakdown, Code

breakdown = Breakdown(
    id="kvartal",
    title="Kvartalsslut",
    column="kvartal",
    codes=(
        Code("1", "31 mars"),
        Code("2", "30 juni"),
        Code("3", "30 september"),
        Code("4", "31 december"),
    ),
    total_label="Minst ett kvartalsslut",
    single=False,
)
