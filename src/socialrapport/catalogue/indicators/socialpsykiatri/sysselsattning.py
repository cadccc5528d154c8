"""Personer med sysselsättning."""

from socialrapport.catalogue.breakdowns.alder_vuxna import breakdown as alder_vuxna
from socialrapport.catalogue.breakdowns.kon import breakdown as kon
from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.lagrum import SOL_BISTAND
from socialrapport.catalogue.tables.insatser import table as insatser
from socialrapport.model.indicator import Count, Doing, English, Example, Indicator, Period, PeriodRule
from socialrapport.model.swedish_nouns import PERSON

indicator = Indicator(
    id="sp.sysselsattning",
    title="Personer med sysselsättning",
    area="socialpsykiatri",
    order=100,
    definition="""
        Antal personer som inom socialpsykiatrin hade sysselsättning enligt socialtjänstlagen under
        året. Daglig verksamhet enligt LSS räknas inte.
    """,
    unit=PERSON,
    table=insatser,
    where=(insatser.omrade == "SP") & (insatser.typ == "SYSSELSATTNING"),
    measure=Count("person"),
    by=(stadsdel, kon, alder_vuxna),
    crossed=(),
    period=PeriodRule(Period.YEAR, "Kalenderår: den som räknas någon gång under året räknas."),
    source="Kommunens verksamhetssystem",
    deduplication="En person räknas en gång, oavsett antalet insatser.",
    in_districts="i varje stadsdel som beslutat, men en gång i helheten.",
    law=SOL_BISTAND,
    phrase="personer med sysselsättning inom socialpsykiatrin",
    doing=Doing("{} personer", "hade", "sysselsättning inom socialpsykiatrin"),
    english=English(
        title="People with occupational activities",
        phrase="people with occupational activities in social psychiatry",
        definition="""
            The number of people in social psychiatry who had occupational
            activities under the Social Services Act during the year. Daily
            activities under LSS are not counted.
        """,
        source="The municipality's case management system",
    ),
    examples=(
        Example(
            says="Två insatser är en person.",
            rows="""
                insats | person | omrade | typ
                1      | A      | SP     | SYSSELSATTNING
                2      | A      | SP     | SYSSELSATTNING
            """,
            gives=1,
        ),
        Example(
            says="Insatsens målgrupp avgör: samma insats inom funktionsnedsättning räknas inte.",
            rows="""
                insats | person | omrade | typ
                1      | A      | FN     | SYSSELSATTNING
                2      | B      | SP     | SYSSELSATTNING
            """,
            gives=1,
        ),
    ),
)
