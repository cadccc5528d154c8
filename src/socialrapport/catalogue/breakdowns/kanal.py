"""Hur anmälan kom in."""

from socialrapport.model.indicator import Breakdown, Code

breakdown = Breakdown(
    id="kanal",
    title="Kanal",
    column="kanal",
    codes=(
        Code("digital", "Digital tjänst", "Digital service"),
        Code("telefon", "Telefon", "Telephone"),
        Code("post", "Brev, fax eller e-post", "Letter, fax or email"),
        Code("besok", "Besök", "Visit"),
    ),
    total_label="Samtliga",
    single=True,
    english="Channel",
    total_english="All",
)
