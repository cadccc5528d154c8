"""Huvudsaklig orsak till oron."""

from socialrapport.model.indicator import Breakdown, Code

breakdown = Breakdown(
    id="orsak",
    title="Orsak",
    column="orsak",
    codes=(
        Code("hemmiljo", "Förhållanden i hemmet"),
        Code("vald", "Våld i nära relation"),
        Code("heder", "Hedersrelaterat våld och förtryck"),
        Code("beteende", "Barnets eget beteende"),
        Code("ovrigt", "Övrigt"),
    ),
    total_label="Samtliga",
    single=True,
)
