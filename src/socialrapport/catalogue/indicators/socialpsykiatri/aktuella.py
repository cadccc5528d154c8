"""Personer aktuella för insatser inom socialpsykiatrin."""

from socialrapport.catalogue.breakdowns.alder_vuxna import breakdown as alder_vuxna
from socialrapport.catalogue.breakdowns.kon import breakdown as kon
from socialrapport.catalogue.breakdowns.sp_insats import breakdown as sp_insats
from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.lagrum import SOL_BISTAND
from socialrapport.catalogue.tables.insatser import table as insatser
from socialrapport.model.indicator import Count, Doing, English, Example, Indicator, Period, PeriodRule, Rate
from socialrapport.model.swedish_nouns import PERSON

indicator = Indicator(
    id="sp.aktuella",
    title="Personer aktuella för insatser inom socialpsykiatrin",
    area="socialpsykiatri",
    order=10,
    definition="""
        Antal personer som under året haft minst en verkställd insats inom socialpsykiatrin.
    """,
    unit=PERSON,
    table=insatser,
    where=(insatser.omrade == "SP"),
    measure=Count("person"),
    by=(stadsdel, kon, alder_vuxna, sp_insats),
    crossed=(("stadsdel", "kon"), ("kon", "alder"), ("kon", "insats")),
    period=PeriodRule(Period.YEAR, "Kalenderår: den som räknas någon gång under året räknas."),
    rate=Rate(1000, 18),
    source="Kommunens verksamhetssystem",
    deduplication="En person räknas en gång, oavsett antalet insatser.",
    in_districts="i varje stadsdel som beslutat, men en gång i helheten.",
    law=SOL_BISTAND,
    phrase="personer aktuella för insatser inom socialpsykiatrin",
    also=(
        "stöd från socialpsykiatrin",
        "personer med psykisk funktionsnedsättning som fick insats",
        "personer med stöd av socialpsykiatrin",
    ),
    doing=Doing("{} personer", "var", "aktuella för insatser inom socialpsykiatrin"),
    headline=True,
    english=English(
        title="People with services in social psychiatry",
        phrase="people with services in social psychiatry",
        definition="""
            The number of people who during the year had at least one implemented
            service in social psychiatry.
        """,
        source="The municipality's case management system",
        people="inhabitants",
    ),
    examples=(
        Example(
            says="Två insatser är en person.",
            rows="""
                insats | person | omrade | typ
                1 | A | SP | BOENDESTOD
                2 | A | SP | BOENDESTOD
            """,
            gives=1,
        ),
        Example(
            says="Andra områden räknas inte.",
            rows="""
                insats | omrade | typ
                1 | FN | BOENDESTOD
                2 | SP | BOENDESTOD
            """,
            gives=1,
        ),
    ),
)
