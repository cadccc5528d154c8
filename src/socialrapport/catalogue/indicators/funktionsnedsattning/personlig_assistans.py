"""Personer med personlig assistans från kommunen."""

from socialrapport.catalogue.breakdowns.alder_lss import breakdown as alder_lss
from socialrapport.catalogue.breakdowns.kon import breakdown as kon
from socialrapport.catalogue.lagrum import LSS
from socialrapport.catalogue.tables.lss_insatser import table as lss_insatser
from socialrapport.model.indicator import Count, Doing, English, Example, Indicator, each_year
from socialrapport.model.swedish_nouns import PERSON

indicator = Indicator(
    id="fn.personlig_assistans",
    title="Personer med personlig assistans från kommunen",
    area="funktionsnedsattning",
    order=80,
    definition="""
        Antal personer som den 1 oktober hade personlig assistans eller ekonomiskt stöd till sådan
        (9 § 2 LSS) verkställd av kommunen. De som bara har assistansersättning från
        Försäkringskassan räknas inte.
    """,
    unit=PERSON,
    table=lss_insatser,
    where=lss_insatser.insats == "personlig_assistans",
    measure=Count("person"),
    by=(kon, alder_lss),
    crossed=(),
    period=each_year(10, 1),
    source="Kommunens uppgifter till Socialstyrelsens register över insatser enligt LSS",
    deduplication="En person räknas en gång.",
    law=LSS,
    phrase="personer med personlig assistans från kommunen",
    also=(
        "kommunal assistans",
        "assistans beviljad av kommunen",
    ),
    doing=Doing("{} personer", "hade", "personlig assistans från kommunen"),
    english=English(
        title="People with personal assistance from the municipality",
        phrase="people with personal assistance from the municipality",
        definition="""
            The number of people who on 1 October had personal assistance, or
            financial support for it (section 9, item 2 of LSS), implemented by the
            municipality. Those who only have assistance allowance from the Swedish
            Social Insurance Agency are not counted.
        """,
        source="The municipality's data for the National Board of Health and Welfare's register of services under LSS",
    ),
    examples=(
        Example(
            says="Andra insatser räknas inte.",
            rows="""
                person | insats
                A      | personlig_assistans
                B      | daglig_verksamhet
            """,
            gives=1,
        ),
        Example(
            says="Den som också har en annan insats räknas här en gång.",
            rows="""
                person | insats
                A      | personlig_assistans
                A      | boende_vuxna
                B      | personlig_assistans
            """,
            gives=2,
        ),
        Example(
            says="Den vars kön inte är känt räknas bara i samtliga.",
            rows="""
                person | insats              | kon
                A      | personlig_assistans | K
                B      | personlig_assistans |
            """,
            gives=1,
            at=(("kon", "K"),),
        ),
    ),
)
