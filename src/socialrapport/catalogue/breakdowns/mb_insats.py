"""Insats för skadligt bruk och beroende; en person kan ha flera."""

from socialrapport.model.indicator import Breakdown, Code

breakdown = Breakdown(
    id="insats",
    title="Insats",
    column="typ",
    codes=(
        Code("OPPENVARD", "Individuellt behovsprövad öppenvård", "Needs-assessed non-residential care"),
        Code("HVB", "Frivillig institutionsvård", "Voluntary residential care"),
        Code("FAMILJEHEM", "Familjehemsvård", "Foster home care"),
        Code("BOENDE", "Bistånd som avser boende", "Assistance concerning housing"),
    ),
    total_label="Minst en insats",
    single=False,
    english="Intervention",
    total_english="At least one intervention",
)
