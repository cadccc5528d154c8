"""Insats för skadligt bruk och beroende; en person kan ha flera."""

from socialrapport.model.indicator import Breakdown, Code

breakdown = Breakdown(
    id="insats",
    title="Insats",
    column="typ",
    codes=(
        Code("OPPENVARD", "Individuellt behovsprövad öppenvård"),
        Code("HVB", "Frivillig institutionsvård"),
        Code("FAMILJEHEM", "Familjehemsvård"),
        Code("BOENDE", "Bistånd som avser boende"),
    ),
    total_label="Minst en insats",
    single=False,
)
