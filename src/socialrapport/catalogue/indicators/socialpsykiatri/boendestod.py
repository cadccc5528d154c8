"""Personer med boendestöd."""

from socialrapport.catalogue.breakdowns.alder_vuxna import breakdown as alder_vuxna
from socialrapport.catalogue.breakdowns.kon import breakdown as kon
from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.lagrum import SOL_BISTAND
from socialrapport.catalogue.tables.insatser import table as insatser
from socialrapport.model.indicator import Count, Doing, English, Example, Indicator, Period, PeriodRule
from socialrapport.model.swedish_nouns import PERSON

indicator = Indicator(
    id="sp.boendestod",
    title="Personer med boendestöd",
    area="socialpsykiatri",
    order=90,
    definition="""
        Antal personer som inom socialpsykiatrin hade boendestöd under året.
    """,
    unit=PERSON,
    table=insatser,
    where=(insatser.omrade == "SP") & (insatser.typ == "BOENDESTOD"),
    measure=Count("person"),
    by=(stadsdel, kon, alder_vuxna),
    crossed=(("kon", "alder"),),
    period=PeriodRule(Period.YEAR, "Kalenderår: den som räknas någon gång under året räknas."),
    source="Kommunens verksamhetssystem",
    deduplication="En person räknas en gång, oavsett antalet insatser.",
    in_districts="i varje stadsdel som beslutat, men en gång i helheten.",
    law=SOL_BISTAND,
    phrase="personer med boendestöd",
    also=("boendestöd inom socialpsykiatrin",),
    doing=Doing("{} personer", "hade", "boendestöd"),
    apart="Personer med boendestöd inom socialpsykiatrin",
    within="inom socialpsykiatrin",
    english=English(
        title="People with housing support",
        phrase="people with housing support",
        definition="""
            The number of people in social psychiatry who had housing support during
            the year.
        """,
        source="The municipality's case management system",
        apart="People with housing support in social psychiatry",
        within="in social psychiatry",
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
