"""Personer med insats för spel om pengar den 1 november."""

from datetime import date

from socialrapport.catalogue.breakdowns.kon import breakdown as kon
from socialrapport.catalogue.lagrum import SPEL
from socialrapport.catalogue.tables.insatser import table as insatser
from socialrapport.model.indicator import Break, Count, Counterpart, Doing, English, Example, Indicator, Rate, each_year
from socialrapport.model.swedish_nouns import PERSON

indicator = Indicator(
    id="mb.spel",
    title="Personer med insats för spel om pengar den 1 november",
    area="missbruk",
    order=150,
    definition="""
        Antal personer 21 år och äldre som den 1 november hade en verkställd insats som gäller spel
        om pengar. De räknas också bland övriga insatser för skadligt bruk och beroende.
    """,
    unit=PERSON,
    table=insatser,
    where=(insatser.omrade == "MB") & insatser.spel.is_true() & insatser.nov1.is_true() & (insatser.alder >= 21),
    measure=Count("person"),
    by=(kon,),
    crossed=(),
    period=each_year(11, 1),
    rate=Rate(100000, 21),
    source="Kommunens verksamhetssystem",
    deduplication="En person räknas en gång, oavsett antalet insatser.",
    law=SPEL,
    since=2018,
    breaks=(
        Break(
            2018,
            "Spel om pengar ingår i socialtjänstlagen från och med den 1 januari 2018; tidigare insatser är inte kända.",
            date(2018, 1, 1),
            english="Gambling has been part of the Social Services Act since 1 January 2018; earlier interventions are not known.",
        ),
    ),
    counterpart=Counterpart(
        "Socialstyrelsen",
        "mängduppgifter om insatser för vuxna med missbruk och beroende",
        "Socialstyrelsen redovisar antal efter typ av insats; här räknas de som gäller spel om pengar, oavsett typ.",
    ),
    phrase="personer 21 år och äldre med insats för spel om pengar",
    also=(
        "spelmissbruk",
        "spelberoende",
        "personer med spelproblem",
        "hjälp mot spelmissbruk",
        "insats för spelberoende",
        "spelproblem",
    ),
    doing=Doing("{} personer 21 år och äldre", "hade", "insats för spel om pengar"),
    english=English(
        title="People with an intervention for gambling on 1 November",
        phrase="people aged 21 and over with an intervention for gambling",
        definition="""
            The number of people aged 21 and over who on 1 November had an
            implemented intervention concerning gambling for money. They are also
            counted among the other interventions for harmful use and dependence.
        """,
        source="The municipality's case management system",
        people="inhabitants",
    ),
    examples=(
        Example(
            says="Den vars insats gäller annat räknas inte, och inte den där uppgiften saknas.",
            rows="""
                insats | person | omrade | typ       | nov1 | spel
                1      | A      | MB     | OPPENVARD | ja   | ja
                2      | B      | MB     | OPPENVARD | ja   | nej
                3      | C      | MB     | OPPENVARD | ja   |
            """,
            gives=1,
        ),
        Example(
            says="Två insatser för spel är en person.",
            rows="""
                insats | person | omrade | typ       | nov1 | spel
                1      | A      | MB     | OPPENVARD | ja   | ja
                2      | A      | MB     | HVB       | ja   | ja
            """,
            gives=1,
        ),
        Example(
            says="Före 2018 fanns inte uppgiften, så inget räknas.",
            rows="""
                ar   | insats | person | omrade | typ       | nov1 | spel
                2017 | 1      | A      | MB     | OPPENVARD | ja   | ja
            """,
            year=2017,
            gives=None,
        ),
    ),
)
