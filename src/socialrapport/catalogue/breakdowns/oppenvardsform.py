"""Vilken öppenvård barnet har; ett barn kan ha flera."""

from socialrapport.model.indicator import Breakdown, Code

breakdown = Breakdown(
    id="oppenvardsform",
    title="Öppenvård",
    column="inriktning",
    codes=(
        Code("STOD", "Personligt stöd", "Personal support"),
        Code("PROGRAM", "Strukturerat öppenvårdsprogram", "Structured non-residential programme"),
        Code("KONTAKTPERSON", "Kontaktperson", "Contact person"),
        Code("KONTAKTFAMILJ", "Kontaktfamilj", "Contact family"),
        Code("SARSKILD", "Särskilt kvalificerad kontaktperson", "Specially qualified contact person"),
    ),
    total_label="Samtliga",
    single=False,
    english="Non-residential support",
    total_english="All",
    noun="slag av öppenvård",
)
