"""Personer med insats enligt LSS som bor i en annan kommun."""

from socialrapport.catalogue.breakdowns.kon import breakdown as kon
from socialrapport.catalogue.lagrum import LSS
from socialrapport.catalogue.tables.lss_insatser import table as lss_insatser
from socialrapport.model.indicator import Count, Doing, English, Example, Indicator, each_year
from socialrapport.model.swedish_nouns import PERSON

indicator = Indicator(
    id="fn.annan_kommun",
    title="Personer med insats enligt LSS som bor i en annan kommun",
    area="funktionsnedsattning",
    order=170,
    definition="""
        Antal personer som den 1 oktober hade en verkställd insats enligt LSS som kommunen beslutat
        om, men som bodde i en annan kommun. De räknas hos den kommun som beslutat.
    """,
    unit=PERSON,
    table=lss_insatser,
    where=lss_insatser.annan_kommun.is_true(),
    measure=Count("person"),
    by=(kon,),
    crossed=(),
    period=each_year(10, 1),
    source="Kommunens uppgifter till Socialstyrelsens register över insatser enligt LSS",
    deduplication="En person räknas en gång, oavsett antalet insatser.",
    law=LSS,
    phrase="personer med insats enligt LSS som bor i en annan kommun",
    also=(
        "personer med LSS-insats som bodde i en annan kommun",
        "LSS-insatser verkställda i annan kommun",
    ),
    doing=Doing("{} personer med insats enligt LSS", "bodde", "i en annan kommun"),
    english=English(
        title="People with a service under LSS who live in another municipality",
        phrase="people with a service under LSS who live in another municipality",
        definition="""
            The number of people who on 1 October had an implemented service under
            LSS that the municipality had decided on, but who lived in another
            municipality. They are counted in the municipality that decided.
        """,
        source="The municipality's data for the National Board of Health and Welfare's register of services under LSS",
    ),
    examples=(
        Example(
            says="Den som bor i den egna kommunen räknas inte.",
            rows="""
                person | annan_kommun
                A      | ja
                B      | nej
            """,
            gives=1,
        ),
        Example(
            says="Två insatser är en person.",
            rows="""
                person | insats            | annan_kommun
                A      | boende_vuxna      | ja
                A      | daglig_verksamhet | ja
            """,
            gives=1,
        ),
    ),
)
