"""Kontaktperson eller kontaktfamilj; ett barn kan ha haft båda under året."""

from socialrapport.model.indicator import Breakdown, Code

breakdown = Breakdown(
    id="kontaktform",
    title="Kontakt",
    column="inriktning",
    codes=(
        Code("KONTAKTPERSON", "Kontaktperson"),
        Code("KONTAKTFAMILJ", "Kontaktfamilj"),
        Code("SARSKILD", "Särskilt kvalificerad kontaktperson"),
    ),
    total_label="Samtliga",
    single=False,
)
