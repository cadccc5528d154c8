"""Personer i hem för vård eller boende."""

from socialrapport.catalogue.breakdowns.alder_vuxna import breakdown as alder_vuxna
from socialrapport.catalogue.breakdowns.kon import breakdown as kon
from socialrapport.catalogue.lagrum import SOL_BISTAND
from socialrapport.catalogue.tables.insatser import table as insatser
from socialrapport.model.indicator import Count, Doing, English, Example, Indicator, Period, PeriodRule
from socialrapport.model.swedish_nouns import PERSON

indicator = Indicator(
    id="sp.hvb",
    title="Personer i hem för vård eller boende",
    area="socialpsykiatri",
    order=60,
    definition="""
        Antal personer som inom socialpsykiatrin var placerade i hem för vård eller boende (HVB)
        under året.
    """,
    unit=PERSON,
    table=insatser,
    where=(insatser.omrade == "SP") & (insatser.typ == "HVB"),
    measure=Count("person"),
    by=(kon, alder_vuxna),
    crossed=(("kon", "alder"),),
    period=PeriodRule(Period.YEAR, "Kalenderår: den som räknas någon gång under året räknas."),
    source="Kommunens verksamhetssystem",
    deduplication="En person räknas en gång, oavsett antalet insatser.",
    in_districts="i varje stadsdel som beslutat, men en gång i helheten.",
    law=SOL_BISTAND,
    phrase="personer i HVB",
    also=("hem för vård eller boende inom socialpsykiatrin",),
    doing=Doing("{} personer", "bodde", "i HVB"),
    headline=True,
    apart="Personer i hem för vård eller boende inom socialpsykiatrin",
    within="inom socialpsykiatrin",
    english=English(
        title="People in residential care homes",
        phrase="people in residential care homes (HVB)",
        definition="""
            The number of people in social psychiatry who were placed in residential
            care homes (HVB) during the year.
        """,
        source="The municipality's case management system",
        apart="People in residential care homes in social psychiatry",
        within="in social psychiatry",
    ),
    examples=(
        Example(
            says="Två insatser är en person.",
            rows="""
                insats | person | omrade | typ
                1 | A | SP | HVB
                2 | A | SP | HVB
            """,
            gives=1,
        ),
        Example(
            says="Andra områden räknas inte.",
            rows="""
                insats | omrade | typ
                1 | FN | HVB
                2 | SP | HVB
            """,
            gives=1,
        ),
    ),
)
