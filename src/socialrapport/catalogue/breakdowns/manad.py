"""Månader."""

from socialrapport.model.axes import MONTH
from socialrapport.model.indicator import Breakdown, Code
from socialrapport.model.swedish_nouns import MONTHS

ENGLISH = ("January", "February", "March", "April", "May", "June",
           "July", "August", "September", "October", "November", "December")  # fmt: skip

breakdown = Breakdown(
    id=MONTH,
    title="Månad",
    column="manad",
    codes=tuple(
        Code(str(i), name.capitalize(), english)
        for i, (name, english) in enumerate(zip(MONTHS, ENGLISH, strict=True), 1)
    ),
    total_label="Hela året",
    single=True,
    groups=tuple((str(i), i, i) for i in range(1, 13)),
    english="Month",
    total_english="The whole year",
)
