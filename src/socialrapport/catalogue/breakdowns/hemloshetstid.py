"""Tiden i hemlöshet fram till mätdagen."""

from socialrapport.model.indicator import Breakdown, Code

breakdown = Breakdown(
    id="tid",
    title="Tid i hemlöshet hittills",
    column="tid",
    codes=(
        Code("0-2", "Kortare än tre månader", "Less than three months"),
        Code("3-11", "Tre månader till ett år", "Three months to one year"),
        Code("12-23", "Ett till två år", "One to two years"),
        Code("24-59", "Två till fem år", "Two to five years"),
        Code("60+", "Fem år eller längre", "Five years or more"),
    ),
    total_label="Samtliga",
    single=True,
    english="Time in homelessness so far",
    total_english="All",
)
