"""Personkretsar enligt LSS."""

from socialrapport.catalogue.breakdowns.kon import breakdown as kon
from socialrapport.catalogue.breakdowns.personkrets import breakdown as personkrets
from socialrapport.catalogue.lagrum import LSS_PERSONKRETS
from socialrapport.catalogue.tables.lss_insatser import table as lss_insatser
from socialrapport.model.indicator import Count, English, Example, Indicator, each_year
from socialrapport.model.swedish_nouns import PERSON

indicator = Indicator(
    id="fn.personkrets",
    title="Personkretsar enligt LSS",
    area="funktionsnedsattning",
    order=60,
    definition="""
        Antal personer i alla åldrar som den 1 oktober hade minst en verkställd insats enligt LSS,
        efter den personkrets som de hör till.
    """,
    unit=PERSON,
    table=lss_insatser,
    measure=Count("person"),
    by=(kon, personkrets),
    crossed=(("kon", "personkrets"),),
    period=each_year(10, 1),
    source="Kommunens uppgifter till Socialstyrelsens register över insatser enligt LSS",
    deduplication="En person räknas en gång, oavsett antalet insatser; en person hör till en personkrets.",
    law=LSS_PERSONKRETS,
    since=2000,
    phrase="personer i alla åldrar med insats enligt LSS",
    also=(
        "personkrets",
        "personer i personkrets",
    ),
    english=English(
        title="Categories of persons under LSS",
        phrase="people of all ages with a service under LSS",
        definition="""
            The number of people of all ages who on 1 October had at least one
            implemented service under LSS, by the category of persons (personkrets)
            to which they belong.
        """,
        source="The municipality's data for the National Board of Health and Welfare's register of services under LSS",
    ),
    examples=(
        Example(
            says="Två insatser är en person i sin personkrets.",
            rows="""
                person | insats            | personkrets
                A      | kontaktperson     | 1
                A      | daglig_verksamhet | 1
                B      | kontaktperson     | 3
            """,
            gives=1,
            at=(("personkrets", "1"),),
        ),
        Example(
            says="Också den som fyllt 65 räknas.",
            rows="""
                person | alder | personkrets
                A      | 70    | 3
                B      | 20    | 3
            """,
            gives=2,
            at=(("personkrets", "3"),),
        ),
    ),
)
