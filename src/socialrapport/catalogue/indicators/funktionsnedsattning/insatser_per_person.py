"""Insatser enligt LSS per person."""

from socialrapport.catalogue.breakdowns.kon import breakdown as kon
from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.lagrum import LSS
from socialrapport.catalogue.tables.lss_insatser import table as lss_insatser
from socialrapport.model.indicator import English, Example, Indicator, Mean, each_year
from socialrapport.model.swedish_nouns import PERSON
from socialrapport.model.unit import Unit

indicator = Indicator(
    id="fn.insatser_per_person",
    title="Insatser enligt LSS per person",
    area="funktionsnedsattning",
    order=70,
    definition="""
        Genomsnittligt antal verkställda insatser enligt LSS den 1 oktober för den som har minst en.
        Summan är antalet insatser, som är större än antalet personer.
    """,
    unit=PERSON,
    table=lss_insatser,
    measure=Mean("antal", "person", Unit("insatser"), decimals=2),
    by=(stadsdel, kon),
    crossed=(),
    period=each_year(10, 1),
    source="Kommunens uppgifter till Socialstyrelsens register över insatser enligt LSS",
    deduplication="En person räknas en gång och var och en av personens insatser en gång.",
    in_districts="i varje stadsdel som beslutat, men en gång i helheten.",
    law=LSS,
    since=2000,
    phrase="insatser enligt LSS per person",
    also=("insatser för varje person med LSS",),
    english=English(
        title="Services under LSS per person",
        phrase="services under LSS per person",
        definition="""
            The average number of implemented services under LSS on 1 October for
            those who have at least one. The sum is the number of services, which is
            larger than the number of people.
        """,
        source="The municipality's data for the National Board of Health and Welfare's register of services under LSS",
        unit="services",
    ),
    examples=(
        Example(
            says="Tre insatser hos två personer är i genomsnitt en och en halv.",
            rows="""
                person | insats            | antal
                A      | kontaktperson     | 1
                A      | daglig_verksamhet | 1
                B      | boende_vuxna      | 1
            """,
            gives=1.5,
        ),
        Example(
            says="Summan är insatserna, inte personerna.",
            rows="""
                person | insats            | antal
                A      | kontaktperson     | 1
                A      | daglig_verksamhet | 1
                B      | boende_vuxna      | 1
            """,
            gives=3,
            measure="summa",
        ),
    ),
)
