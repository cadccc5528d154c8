"""Tiden i hemlöshet fram till mätdagen."""

from socialrapport.model.indicator import Breakdown, Code

breakdown = Breakdown(
    id="tid",
    title="Tid i hemlöshet hittills",
    column="tid",
    codes=(
        Code("0-2", "Kortare än tre månader"),
        Code("3-11", "Tre månader till ett år"),
        Code("12-23", "Ett till två år"),
        Code("24-59", "Två till fem år"),
        Code("60+", "Fem år eller längre"),
    ),
    total_label="Samtliga",
    single=True,
)
