"""Huvudsaklig orsak till oron."""

from socialrapport.model.indicator import Breakdown, Code

breakdown = Breakdown(
    id="orsak",
    title="Orsak",
    column="orsak",
    codes=(
        Code("hemmiljo", "Förhållanden i hemmet", "Conditions in the home"),
        Code("vald", "Våld i nära relation", "Violence in a close relationship"),
        Code("heder", "Hedersrelaterat våld och förtryck", "Honour-related violence and oppression"),
        Code("beteende", "Barnets eget beteende", "The child's own behaviour"),
        Code("ovrigt", "Övrigt", "Other", noun="annat"),
    ),
    total_label="Samtliga",
    single=True,
    english="Reason",
    total_english="All",
)
