"""Hur anmälan kom in."""

from socialrapport.model.indicator import Breakdown, Code

breakdown = Breakdown(
    id="kanal",
    title="Kanal",
    column="kanal",
    codes=(
        Code("digital", "Digital tjänst"),
        Code("telefon", "Telefon"),
        Code("post", "Brev, fax eller e-post"),
        Code("besok", "Besök"),
    ),
    total_label="Samtliga",
    single=True,
)
