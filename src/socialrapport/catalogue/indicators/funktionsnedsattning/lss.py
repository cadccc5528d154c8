"""Personer med insats enligt LSS."""

from socialrapport.catalogue.breakdowns.kon import breakdown as kon
from socialrapport.catalogue.breakdowns.lss_insats import breakdown as lss_insats
from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.lagrum import LSS
from socialrapport.catalogue.tables.lss_insatser import table as lss_insatser
from socialrapport.model.indicator import Count, Doing, English, Example, Indicator, each_year
from socialrapport.model.swedish_nouns import PERSON

indicator = Indicator(
    id="fn.lss",
    title="Personer med insats enligt LSS",
    area="funktionsnedsattning",
    order=30,
    definition="""
        Antal personer som den 1 oktober hade en verkställd insats enligt LSS, efter insats.
    """,
    unit=PERSON,
    table=lss_insatser,
    measure=Count("person"),
    by=(stadsdel, kon, lss_insats),
    period=each_year(10, 1),
    source="Kommunens uppgifter till Socialstyrelsens register över insatser enligt LSS",
    deduplication="En person räknas en gång under varje insats och en gång i samtliga; summan av insatserna är större än antalet personer.",
    law=LSS,
    since=2000,
    phrase="personer med insats enligt LSS",
    also=("personer som får stöd enligt LSS",),
    doing=Doing("{} personer", "hade", "insats enligt LSS"),
    english=English(
        title="People with a service under LSS",
        phrase="people with a service under LSS",
        definition="""
            The number of people who on 1 October had an implemented service under
            LSS, by service.
        """,
        source="The municipality's data for the National Board of Health and Welfare's register of services under LSS",
    ),
    examples=(
        Example(
            says="Två insatser är en person.",
            rows="""
                person | insats
                A | kontaktperson
                A | daglig_verksamhet
            """,
            gives=1,
        ),
        Example(
            says="Personen räknas under var och en av dem.",
            rows="""
                person | insats
                A | kontaktperson
                A | daglig_verksamhet
            """,
            gives=1,
            at=(("insats", "kontaktperson"),),
        ),
    ),
)
