"""Personer med kontaktperson enligt LSS."""

from socialrapport.catalogue.breakdowns.alder_lss import breakdown as alder_lss
from socialrapport.catalogue.breakdowns.kon import breakdown as kon
from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.lagrum import LSS
from socialrapport.catalogue.tables.lss_insatser import table as lss_insatser
from socialrapport.model.indicator import Count, Doing, English, Example, Indicator, each_year
from socialrapport.model.swedish_nouns import PERSON

indicator = Indicator(
    id="fn.kontaktperson",
    title="Personer med kontaktperson enligt LSS",
    area="funktionsnedsattning",
    order=110,
    definition="""
        Antal personer som den 1 oktober hade insatsen kontaktperson (9 § 4 LSS) verkställd.
    """,
    unit=PERSON,
    table=lss_insatser,
    where=lss_insatser.insats == "kontaktperson",
    measure=Count("person"),
    by=(stadsdel, kon, alder_lss),
    crossed=(),
    period=each_year(10, 1),
    source="Kommunens uppgifter till Socialstyrelsens register över insatser enligt LSS",
    deduplication="En person räknas en gång.",
    in_districts="i varje stadsdel som beslutat, men en gång i helheten.",
    law=LSS,
    phrase="personer med kontaktperson enligt LSS",
    also=("kontaktperson genom LSS",),
    doing=Doing("{} personer", "hade", "kontaktperson enligt LSS"),
    english=English(
        title="People with a contact person under LSS",
        phrase="people with a contact person under LSS",
        definition="""
            The number of people who on 1 October had a contact person (section 9,
            item 4 of LSS) implemented.
        """,
        source="The municipality's data for the National Board of Health and Welfare's register of services under LSS",
    ),
    examples=(
        Example(
            says="Andra insatser räknas inte.",
            rows="""
                person | insats
                A      | kontaktperson
                B      | daglig_verksamhet
            """,
            gives=1,
        ),
        Example(
            says="Den som också har en annan insats räknas här en gång.",
            rows="""
                person | insats
                A      | kontaktperson
                A      | boende_vuxna
                B      | kontaktperson
            """,
            gives=2,
        ),
        Example(
            says="Den vars kön inte är känt räknas bara i samtliga.",
            rows="""
                person | insats        | kon
                A      | kontaktperson | K
                B      | kontaktperson |
            """,
            gives=1,
            at=(("kon", "K"),),
        ),
    ),
)
