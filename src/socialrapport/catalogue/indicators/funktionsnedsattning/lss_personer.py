"""Personer 0–64 år med insats enligt LSS."""

from socialrapport.catalogue.breakdowns.kon import breakdown as kon
from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.lagrum import LSS
from socialrapport.catalogue.tables.lss_insatser import table as lss_insatser
from socialrapport.model.indicator import Count, Doing, English, Example, Indicator, Rate, each_year
from socialrapport.model.swedish_nouns import PERSON

indicator = Indicator(
    id="fn.lss_personer",
    title="Personer 0–64 år med insats enligt LSS",
    area="funktionsnedsattning",
    order=40,
    definition="""
        Antal personer 0–64 år som den 1 oktober hade minst en verkställd insats enligt LSS.
    """,
    unit=PERSON,
    table=lss_insatser,
    where=lss_insatser.alder <= 64,
    measure=Count("person"),
    by=(stadsdel, kon),
    crossed=(("stadsdel", "kon"),),
    period=each_year(10, 1),
    rate=Rate(10000, 0, 64),
    source="Kommunens uppgifter till Socialstyrelsens register över insatser enligt LSS",
    deduplication="En person räknas en gång, oavsett antalet insatser.",
    law=LSS,
    since=2000,
    phrase="personer 0–64 år med insats enligt LSS",
    doing=Doing("{} personer 0–64 år", "hade", "insats enligt LSS"),
    english=English(
        title="People aged 0–64 with a service under LSS",
        phrase="people aged 0–64 with a service under LSS",
        definition="""
            The number of people aged 0–64 who on 1 October had at least one
            implemented service under LSS.
        """,
        source="The municipality's data for the National Board of Health and Welfare's register of services under LSS",
        people="inhabitants",
    ),
    examples=(
        Example(
            says="64 år räknas, 65 räknas inte.",
            rows="""
                person | alder
                A | 64
                B | 65
            """,
            gives=1,
        ),
        Example(
            says="Två insatser är en person.",
            rows="""
                person | insats | alder
                A | kontaktperson | 20
                A | daglig_verksamhet | 20
            """,
            gives=1,
        ),
    ),
)
