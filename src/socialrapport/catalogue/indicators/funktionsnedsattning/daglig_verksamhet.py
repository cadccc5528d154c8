"""Personer med daglig verksamhet."""

from socialrapport.catalogue.breakdowns.kon import breakdown as kon
from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.lagrum import LSS
from socialrapport.catalogue.tables.lss_insatser import table as lss_insatser
from socialrapport.model.indicator import Count, Doing, English, Example, Indicator, each_year
from socialrapport.model.swedish_nouns import PERSON

indicator = Indicator(
    id="fn.daglig_verksamhet",
    title="Personer med daglig verksamhet",
    area="funktionsnedsattning",
    order=180,
    definition="""
        Antal personer som den 1 oktober hade insatsen daglig verksamhet (9 § 10 LSS)
        verkställd.
    """,
    unit=PERSON,
    table=lss_insatser,
    where=lss_insatser.insats == "daglig_verksamhet",
    measure=Count("person"),
    by=(stadsdel, kon),
    period=each_year(10, 1),
    source="Kommunens uppgifter till Socialstyrelsens register över insatser enligt LSS",
    deduplication="En person räknas en gång.",
    law=LSS,
    phrase="personer med daglig verksamhet enligt LSS",
    also=(
        "plats i daglig verksamhet",
        "går till daglig verksamhet",
    ),
    doing=Doing("{} personer", "hade", "daglig verksamhet enligt LSS"),
    english=English(
        title="People with daily activities",
        phrase="people with daily activities under LSS",
        definition="""
            The number of people who on 1 October had daily activities (section 9,
            item 10 of LSS) implemented.
        """,
        source="The municipality's data for the National Board of Health and Welfare's register of services under LSS",
    ),
    examples=(
        Example(
            says="Andra insatser räknas inte.",
            rows="""
                person | insats
                A | daglig_verksamhet
                B | kontaktperson
            """,
            gives=1,
        ),
        Example(
            says="Personen räknas i sitt distrikt.",
            rows="""
                person | insats | distrikt
                A | daglig_verksamhet | 06
                B | daglig_verksamhet | 08
            """,
            gives=1,
            at=(("stadsdel", "06"),),
        ),
    ),
)
