"""Hur barnet bodde i den bostad som avhysningen gällde."""

from socialrapport.model.indicator import Breakdown, Code

breakdown = Breakdown(
    id="barnboende",
    title="Barnets boende",
    column="boende",
    codes=(
        Code("PERMANENT", "Bodde permanent i bostaden", "Lived permanently in the home"),
        Code("VAXELVIS", "Bodde växelvis i bostaden", "Lived alternately in the home"),
        Code("UMGANGE", "Hade umgänge i bostaden", "Had contact in the home"),
    ),
    total_label="Samtliga",
    single=True,
    english="The child's residence",
    total_english="All",
)
