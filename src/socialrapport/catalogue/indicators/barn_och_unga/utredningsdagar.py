"""Mediantid för avslutade utredningar om barn och unga."""

from socialrapport.catalogue.breakdowns.kon_barn import breakdown as kon_barn
from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.lagrum import SOL_UTREDNING
from socialrapport.catalogue.tables.utredningar_avslutade import table as utredningar_avslutade
from socialrapport.model.indicator import English, Example, Indicator, Median, Period, PeriodRule
from socialrapport.model.swedish_nouns import UTREDNING
from socialrapport.model.unit import Unit

indicator = Indicator(
    id="bu.utredningsdagar",
    title="Mediantid för avslutade utredningar om barn och unga",
    area="barn_och_unga",
    order=85,
    definition="""
        Medianen av antalet dagar från den dag då utredningen inleddes till den dag då den avslutades, för de
        utredningar om barn och unga som avslutades under året: hälften tog högst så lång tid. Hela tiden räknas, också
        den som låg i tidigare år. Utredningar som pågår räknas först när de avslutats.
    """,
    unit=UTREDNING,
    table=utredningar_avslutade,
    where=(utredningar_avslutade.omrade == "BU") & (utredningar_avslutade.alder <= 20),
    measure=Median("dagar", "utredning", Unit("dagar")),
    by=(stadsdel, kon_barn),
    crossed=(),
    period=PeriodRule(Period.YEAR, "Kalenderår: det år då utredningen avslutades räknas."),
    source="Kommunens verksamhetssystem",
    deduplication="Varje avslutad utredning räknas en gång.",
    law=SOL_UTREDNING,
    phrase="utredningstiden i avslutade utredningar om barn och unga",
    also=(
        "mediantiden för en barnutredning",
        "så lång tid tog en barnutredning",
        "medianen för en avslutad barnutredning",
        "dagar för en barnutredning",
        "utredningstiden för barn",
        "hälften av barnutredningarna tog högst",
    ),
    children=True,
    english=English(
        title="Median length of completed investigations about children and young people",
        phrase="length of completed investigations about children and young people",
        definition="""
            The median number of days from the day when the investigation was
            opened to the day when it was completed, for the investigations about
            children and young people that were completed during the year: half of
            them took no longer. The whole time is counted, including any part of
            it in earlier years. Ongoing investigations are counted only when they
            have been completed.
        """,
        source="The municipality's case management system",
        unit="days",
    ),
    examples=(
        Example(
            says="Medianen är den mittersta utredningens dagar; en mycket lång flyttar den inte.",
            rows="""
                utredning | omrade | alder | dagar
                1         | BU     | 5     | 80
                2         | BU     | 8     | 110
                3         | BU     | 15    | 400
            """,
            gives=110,
        ),
        Example(
            says="Är antalet jämnt är den mitt emellan de två mittersta; den visas i hela dagar.",
            rows="""
                utredning | omrade | alder | dagar
                1         | BU     | 5     | 80
                2         | BU     | 8     | 111
            """,
            gives=95.5,
        ),
        Example(
            says="Andra områdens utredningar räknas inte.",
            rows="""
                utredning | omrade | alder | dagar
                1         | BU     | 5     | 80
                2         | VUXEN  | 40    | 10
            """,
            gives=80,
        ),
    ),
)
