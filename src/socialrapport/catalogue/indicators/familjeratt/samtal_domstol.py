"""Barn i samarbetssamtal på domstolens initiativ."""

from socialrapport.catalogue.breakdowns.kon_barn import breakdown as kon_barn
from socialrapport.catalogue.lagrum import SOL_FAMILJERATT
from socialrapport.catalogue.tables.familjerattsarenden import table as familjerattsarenden
from socialrapport.model.indicator import English, Example, Indicator, Period, PeriodRule, Share
from socialrapport.model.swedish_nouns import BARN

indicator = Indicator(
    id="fr.samtal_domstol",
    title="Barn i samarbetssamtal på domstolens initiativ",
    area="familjeratt",
    order=20,
    definition="""
        Andel av barnen 0–17 år i årets påbörjade samarbetssamtal vars samtal hölls på
        domstolens initiativ.
    """,
    unit=BARN,
    table=familjerattsarenden,
    where=(familjerattsarenden.typ == "SAMARBETSSAMTAL")
    & (familjerattsarenden.alder <= 17)
    & familjerattsarenden.initiativ.is_in("DOMSTOL", "FRIVILLIGT"),
    measure=Share("person", part=familjerattsarenden.initiativ == "DOMSTOL", of="barnen i samarbetssamtal"),
    by=(kon_barn,),
    crossed=(),
    period=PeriodRule(Period.YEAR, "Kalenderår: det år då samtalen började räknas."),
    source="Familjerättens verksamhetssystem",
    deduplication="Ett barn räknas en gång om året; har samtal hållits på bådas initiativ räknas det till domstolens.",
    law=SOL_FAMILJERATT,
    phrase="barn i samarbetssamtal vars samtal hölls på domstolens initiativ",
    also=(
        "samtal som domstolen tog initiativ till",
        "samarbetssamtal som beslutats av domstol",
    ),
    children=True,
    english=English(
        title="Children in cooperation talks on the court's initiative",
        phrase="children in cooperation talks whose talks were held on the court's initiative",
        definition="""
            The share of the children aged 0–17 in the cooperation talks begun
            during the year whose talks were held on the court's initiative.
        """,
        source="The family law unit's case management system",
    ),
    examples=(
        Example(
            says="Ett barn av två har samtal på domstolens initiativ.",
            rows="""
                arende | person | typ | alder | initiativ
                1 | A | SAMARBETSSAMTAL | 5 | DOMSTOL
                2 | B | SAMARBETSSAMTAL | 5 | FRIVILLIGT
            """,
            gives=50.0,
        ),
        Example(
            says="Den som haft båda slagen räknas en gång, till domstolens.",
            rows="""
                arende | person | typ | alder | initiativ
                1 | A | SAMARBETSSAMTAL | 5 | DOMSTOL
                2 | A | SAMARBETSSAMTAL | 5 | FRIVILLIGT
            """,
            gives=100.0,
        ),
    ),
)
