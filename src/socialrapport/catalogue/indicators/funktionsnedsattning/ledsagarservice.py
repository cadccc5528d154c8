"""Personer med ledsagarservice."""

from socialrapport.catalogue.breakdowns.alder_lss import breakdown as alder_lss
from socialrapport.catalogue.breakdowns.kon import breakdown as kon
from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.lagrum import LSS
from socialrapport.catalogue.tables.lss_insatser import table as lss_insatser
from socialrapport.model.indicator import Count, Doing, English, Example, Indicator, each_year
from socialrapport.model.swedish_nouns import PERSON

indicator = Indicator(
    id="fn.ledsagarservice",
    title="Personer med ledsagarservice",
    area="funktionsnedsattning",
    order=100,
    definition="""
        Antal personer som den 1 oktober hade insatsen ledsagarservice (9 § 3 LSS) verkställd.
    """,
    unit=PERSON,
    table=lss_insatser,
    where=lss_insatser.insats == "ledsagarservice",
    measure=Count("person"),
    by=(stadsdel, kon, alder_lss),
    crossed=(),
    period=each_year(10, 1),
    source="Kommunens uppgifter till Socialstyrelsens register över insatser enligt LSS",
    deduplication="En person räknas en gång.",
    in_districts="i varje stadsdel som beslutat, men en gång i helheten.",
    law=LSS,
    phrase="personer med ledsagarservice enligt LSS",
    also=("ledsagare genom LSS",),
    doing=Doing("{} personer", "hade", "ledsagarservice enligt LSS"),
    english=English(
        title="People with companion service",
        phrase="people with companion service under LSS",
        definition="""
            The number of people who on 1 October had companion service (section 9,
            item 3 of LSS) implemented.
        """,
        source="The municipality's data for the National Board of Health and Welfare's register of services under LSS",
    ),
    examples=(
        Example(
            says="Andra insatser räknas inte.",
            rows="""
                person | insats
                A      | ledsagarservice
                B      | daglig_verksamhet
            """,
            gives=1,
        ),
        Example(
            says="Den som också har en annan insats räknas här en gång.",
            rows="""
                person | insats
                A      | ledsagarservice
                A      | boende_vuxna
                B      | ledsagarservice
            """,
            gives=2,
        ),
        Example(
            says="Den vars kön inte är känt räknas bara i samtliga.",
            rows="""
                person | insats          | kon
                A      | ledsagarservice | K
                B      | ledsagarservice |
            """,
            gives=1,
            at=(("kon", "K"),),
        ),
    ),
)
