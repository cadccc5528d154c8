"""Om det finns barn i hushållet."""

from socialrapport.model.indicator import Breakdown, Code

breakdown = Breakdown(
    id="barnhushall",
    title="Barn i hushållet",
    column="hushall",
    codes=(
        Code("MED", "Hushåll med barn under 18 år", "Households with children under 18"),
        Code("UTAN", "Hushåll utan barn", "Households without children"),
    ),
    total_label="Samtliga hushåll",
    single=True,
    english="Children in the household",
    total_english="All households",
    noun="hushållets sammansättning",
)
