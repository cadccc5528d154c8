"""Personer i bostad med särskild service."""

from socialrapport.catalogue.breakdowns.alder_vuxna import breakdown as alder_vuxna
from socialrapport.catalogue.breakdowns.kon import breakdown as kon
from socialrapport.catalogue.lagrum import SOL_BISTAND
from socialrapport.catalogue.tables.insatser import table as insatser
from socialrapport.model.indicator import Count, Doing, English, Example, Indicator, Period, PeriodRule
from socialrapport.model.swedish_nouns import PERSON

indicator = Indicator(
    id="sp.sarskilt_boende",
    title="Personer i bostad med särskild service",
    area="socialpsykiatri",
    order=70,
    definition="""
        Antal personer som inom socialpsykiatrin bodde i bostad med särskild service enligt
        socialtjänstlagen under året.
    """,
    unit=PERSON,
    table=insatser,
    where=(insatser.omrade == "SP") & (insatser.typ == "SARSKILT"),
    measure=Count("person"),
    by=(kon, alder_vuxna),
    crossed=(("kon", "alder"),),
    period=PeriodRule(Period.YEAR, "Kalenderår: den som räknas någon gång under året räknas."),
    source="Kommunens verksamhetssystem",
    deduplication="En person räknas en gång, oavsett antalet insatser.",
    in_districts="i varje stadsdel som beslutat, men en gång i helheten.",
    law=SOL_BISTAND,
    phrase="personer i bostad med särskild service",
    also=(
        "bostad med särskild service inom socialpsykiatrin",
        "särskilt boende inom socialpsykiatrin",
    ),
    doing=Doing("{} personer", "bodde", "i bostad med särskild service"),
    headline=True,
    apart="Personer i bostad med särskild service inom socialpsykiatrin",
    within="inom socialpsykiatrin",
    english=English(
        title="People in housing with special service",
        phrase="people in housing with special service",
        definition="""
            The number of people in social psychiatry who lived in housing with
            special service under the Social Services Act during the year.
        """,
        source="The municipality's case management system",
        apart="People in housing with special service in social psychiatry",
        within="in social psychiatry",
    ),
    examples=(
        Example(
            says="Två insatser är en person.",
            rows="""
                insats | person | omrade | typ
                1 | A | SP | SARSKILT
                2 | A | SP | SARSKILT
            """,
            gives=1,
        ),
        Example(
            says="Andra områden räknas inte.",
            rows="""
                insats | omrade | typ
                1 | FN | SARSKILT
                2 | SP | SARSKILT
            """,
            gives=1,
        ),
    ),
)
