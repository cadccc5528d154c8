"""Personer med avlösarservice."""

from socialrapport.catalogue.breakdowns.alder_lss import breakdown as alder_lss
from socialrapport.catalogue.breakdowns.kon import breakdown as kon
from socialrapport.catalogue.lagrum import LSS
from socialrapport.catalogue.tables.lss_insatser import table as lss_insatser
from socialrapport.model.indicator import Count, Doing, English, Example, Indicator, each_year
from socialrapport.model.swedish_nouns import PERSON

indicator = Indicator(
    id="fn.avlosarservice",
    title="Personer med avlösarservice",
    area="funktionsnedsattning",
    order=120,
    definition="""
        Antal personer som den 1 oktober hade insatsen avlösarservice i hemmet (9 § 5 LSS)
        verkställd. Den som räknas är den som har funktionsnedsättningen, inte den anhöriga.
    """,
    unit=PERSON,
    table=lss_insatser,
    where=lss_insatser.insats == "avlosarservice",
    measure=Count("person"),
    by=(kon, alder_lss),
    crossed=(),
    period=each_year(10, 1),
    source="Kommunens uppgifter till Socialstyrelsens register över insatser enligt LSS",
    deduplication="En person räknas en gång.",
    law=LSS,
    phrase="personer med avlösarservice enligt LSS",
    also=(
        "avlösarservice i hemmet",
        "anhöriga som fick avlösning genom LSS",
    ),
    doing=Doing("{} personer", "hade", "avlösarservice enligt LSS"),
    english=English(
        title="People with relief service",
        phrase="people with relief service under LSS",
        definition="""
            The number of people who on 1 October had relief service in the home
            (section 9, item 5 of LSS) implemented. The person counted is the one
            who has the disability, not the relative.
        """,
        source="The municipality's data for the National Board of Health and Welfare's register of services under LSS",
    ),
    examples=(
        Example(
            says="Andra insatser räknas inte.",
            rows="""
                person | insats
                A      | avlosarservice
                B      | daglig_verksamhet
            """,
            gives=1,
        ),
        Example(
            says="Den som också har en annan insats räknas här en gång.",
            rows="""
                person | insats
                A      | avlosarservice
                A      | boende_vuxna
                B      | avlosarservice
            """,
            gives=2,
        ),
        Example(
            says="Den vars kön inte är känt räknas bara i samtliga.",
            rows="""
                person | insats         | kon
                A      | avlosarservice | K
                B      | avlosarservice |
            """,
            gives=1,
            at=(("kon", "K"),),
        ),
    ),
)
