"""Hur barnet bodde i den bostad som avhysningen gällde."""

from socialrapport.model.indicator import Breakdown, Code

breakdown = Breakdown(
    id="barnboende",
    title="Barnets boende",
    column="boende",
    codes=(
        Code("PERMANENT", "Bodde permanent i bostaden"),
        Code("VAXELVIS", "Bodde växelvis i bostaden"),
        Code("UMGANGE", "Hade umgänge i bostaden"),
    ),
    total_label="Samtliga",
    single=True,
)
