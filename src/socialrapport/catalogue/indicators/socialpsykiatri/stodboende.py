"""Personer i stödboende."""

from socialrapport.catalogue.breakdowns.alder_vuxna import breakdown as alder_vuxna
from socialrapport.catalogue.breakdowns.kon import breakdown as kon
from socialrapport.catalogue.lagrum import SOL_BISTAND
from socialrapport.catalogue.tables.insatser import table as insatser
from socialrapport.model.indicator import Count, Doing, English, Example, Indicator, Period, PeriodRule
from socialrapport.model.swedish_nouns import PERSON

indicator = Indicator(
    id="sp.stodboende",
    title="Personer i stödboende",
    area="socialpsykiatri",
    order=50,
    definition="""
        Antal personer som inom socialpsykiatrin bodde i stödboende under året.
    """,
    unit=PERSON,
    table=insatser,
    where=(insatser.omrade == "SP") & (insatser.typ == "STODBOENDE"),
    measure=Count("person"),
    by=(kon, alder_vuxna),
    crossed=(("kon", "alder"),),
    period=PeriodRule(Period.YEAR, "Kalenderår: den som räknas någon gång under året räknas."),
    source="Kommunens verksamhetssystem",
    deduplication="En person räknas en gång, oavsett antalet insatser.",
    in_districts="i varje stadsdel som beslutat, men en gång i helheten.",
    law=SOL_BISTAND,
    phrase="personer i stödboende",
    also=("stödboende inom socialpsykiatrin",),
    doing=Doing("{} personer", "bodde", "i stödboende"),
    headline=True,
    apart="Personer i stödboende inom socialpsykiatrin",
    within="inom socialpsykiatrin",
    english=English(
        title="People in supported accommodation",
        phrase="people in supported accommodation",
        definition="""
            The number of people in social psychiatry who lived in supported
            accommodation during the year.
        """,
        source="The municipality's case management system",
        apart="People in supported accommodation in social psychiatry",
        within="in social psychiatry",
    ),
    examples=(
        Example(
            says="Två insatser är en person.",
            rows="""
                insats | person | omrade | typ
                1 | A | SP | STODBOENDE
                2 | A | SP | STODBOENDE
            """,
            gives=1,
        ),
        Example(
            says="Andra områden räknas inte.",
            rows="""
                insats | omrade | typ
                1 | FN | STODBOENDE
                2 | SP | STODBOENDE
            """,
            gives=1,
        ),
    ),
)
