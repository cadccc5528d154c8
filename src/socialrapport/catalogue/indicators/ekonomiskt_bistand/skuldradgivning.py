"""Personer med budget- och skuldrådgivning."""

from socialrapport.catalogue.breakdowns.alder_vuxna import breakdown as alder_vuxna
from socialrapport.catalogue.breakdowns.kon import breakdown as kon
from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.lagrum import SOL_SKULDRADGIVNING
from socialrapport.catalogue.tables.skuldradgivna import table as skuldradgivna
from socialrapport.model.indicator import Count, Doing, English, Example, Indicator, Period, PeriodRule, Rate
from socialrapport.model.swedish_nouns import PERSON

indicator = Indicator(
    id="eb.skuldradgivning",
    title="Personer med budget- och skuldrådgivning",
    area="ekonomiskt_bistand",
    order=270,
    definition="""
        Antal personer som haft ett ärende om budget- och skuldrådgivning någon gång under året. De
        behöver inte ha haft ekonomiskt bistånd.
    """,
    unit=PERSON,
    table=skuldradgivna,
    measure=Count("person"),
    by=(stadsdel, kon, alder_vuxna),
    crossed=(),
    period=PeriodRule(Period.YEAR, "Kalenderår: den som räknas någon gång under året räknas."),
    rate=Rate(1000, 18),
    source="Kommunens verksamhetssystem",
    deduplication="En person räknas en gång, oavsett antalet ärenden.",
    in_districts="i varje stadsdel som har ett ärende, men en gång i helheten.",
    law=SOL_SKULDRADGIVNING,
    phrase="personer med budget- och skuldrådgivning",
    also=(
        "personer som fick skuldrådgivning",
        "budgetrådgivning",
        "rådgivning om skulder",
        "personer som vände sig till skuldrådgivningen",
    ),
    doing=Doing("{} personer", "fick", "budget- och skuldrådgivning"),
    english=English(
        title="People with budget and debt counselling",
        phrase="people with budget and debt counselling",
        definition="""
            The number of people who had a case of budget and debt counselling at
            some time during the year. They need not have received social
            assistance.
        """,
        source="The municipality's case management system",
        people="inhabitants",
    ),
    examples=(
        Example(
            says="Två ärenden under året är en person.",
            rows="""
                arende | person
                1 | A
                2 | A
                3 | B
            """,
            gives=2,
        ),
        Example(
            says="Ett ärende som pågått sedan förra året räknas också i år.",
            rows="""
                ar | arende | person
                2023 | 1 | A
                2024 | 1 | A
            """,
            gives=1,
        ),
    ),
)
