"""Kontaktperson eller kontaktfamilj; ett barn kan ha haft båda under året."""

from socialrapport.model.indicator import Breakdown, Code

breakdown = Breakdown(
    id="kontaktform",
    title="Kontakt",
    column="inriktning",
    codes=(
        Code("KONTAKTPERSON", "Kontaktperson", "Contact person"),
        Code("KONTAKTFAMILJ", "Kontaktfamilj", "Contact family"),
        Code("SARSKILD", "Särskilt kvalificerad kontaktperson", "Specially qualified contact person"),
    ),
    total_label="Samtliga",
    single=False,
    english="Contact",
    total_english="All",
    noun="slag av kontakt",
)
