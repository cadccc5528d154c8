"""Vilken öppenvård barnet har; ett barn kan ha flera."""

from socialrapport.model.indicator import Breakdown, Code

breakdown = Breakdown(
    id="oppenvardsform",
    title="Öppenvård",
    column="inriktning",
    codes=(
        Code("STOD", "Personligt stöd"),
        Code("PROGRAM", "Strukturerat öppenvårdsprogram"),
        Code("KONTAKTPERSON", "Kontaktperson"),
        Code("KONTAKTFAMILJ", "Kontaktfamilj"),
        Code("SARSKILD", "Särskilt kvalificerad kontaktperson"),
    ),
    total_label="Samtliga",
    single=False,
)
