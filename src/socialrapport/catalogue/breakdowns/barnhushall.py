"""Om det finns barn i hushållet."""

from socialrapport.model.indicator import Breakdown, Code

breakdown = Breakdown(
    id="barnhushall",
    title="Barn i hushållet",
    column="hushall",
    codes=(
        Code("MED", "Hushåll med barn under 18 år"),
        Code("UTAN", "Hushåll utan barn"),
    ),
    total_label="Samtliga hushåll",
    single=True,
)
