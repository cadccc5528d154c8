"""Hur barnet bodde i den bostad som avhysningen gällde."""

from socialrapport.model.indicator import Breakdown, Code

breakdown = Breakdown(
    id="barnboende",
    title="Barnets boende",
    column="boende",
    codes=(
        Code("PERMANENT", "Permanent boende i bostaden", "Lived permanently in the home"),
        Code("VAXELVIS", "Växelvist boende i bostaden", "Lived alternately in the home"),
        Code("UMGANGE", "Umgänge i bostaden", "Had contact in the home"),
    ),
    total_label="Samtliga",
    single=True,
    english="The child's residence",
    total_english="All",
    noun="hur barnet bodde",
)
