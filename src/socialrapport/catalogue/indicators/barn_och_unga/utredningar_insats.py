"""Utredningar som ledde till insats."""

from socialrapport.catalogue.breakdowns.alder_barn import breakdown as alder_barn
from socialrapport.catalogue.breakdowns.kon_barn import breakdown as kon_barn
from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.lagrum import SOL_UTREDNING
from socialrapport.catalogue.tables.utredningar_avslutade import table as utredningar_avslutade
from socialrapport.model.indicator import English, Example, Indicator, Period, PeriodRule, Share
from socialrapport.model.swedish_nouns import UTREDNING

indicator = Indicator(
    id="bu.utredningar_insats",
    title="Utredningar som ledde till insats",
    area="barn_och_unga",
    order=100,
    definition="""
        Andel av de utredningar om barn och unga 0–20 år som avslutades under året som ledde till
        beslut om insats. Utredningar som pågår räknas inte, för deras utfall är inte känt.
    """,
    unit=UTREDNING,
    table=utredningar_avslutade,
    where=(utredningar_avslutade.omrade == "BU")
    & (utredningar_avslutade.alder <= 20)
    & utredningar_avslutade.utfall.is_in("insats", "ingen"),
    measure=Share(
        "utredning", part=utredningar_avslutade.utfall == "insats", of="utredningarna som avslutades under året"
    ),
    by=(stadsdel, kon_barn, alder_barn),
    crossed=(),
    period=PeriodRule(Period.YEAR, "Kalenderår: det år då utredningen avslutades räknas."),
    source="Kommunens verksamhetssystem",
    deduplication="Varje utredning räknas en gång, det år den avslutades; ett barn kan ha flera.",
    law=SOL_UTREDNING,
    phrase="avslutade utredningar om barn och unga som ledde till insats",
    also=(
        "barnutredningar som mynnade ut i insats",
        "barnutredningar som slutade med en insats",
        "barnutredningar som resulterade i insats",
        "avslutade utredningar om barn som gav stöd",
        "utredningar som ledde till stöd",
        "barn som fick en insats efter utredningen",
    ),
    children=True,
    apart="Utredningar om barn och unga som ledde till insats",
    english=English(
        title="Investigations that led to an intervention",
        phrase="completed investigations about children and young people that led to an intervention",
        definition="""
            The share of the investigations about children and young people aged
            0–20 completed during the year that led to a decision on an
            intervention. Ongoing investigations are not counted, as their outcome
            is not known.
        """,
        source="The municipality's case management system",
        apart="Investigations about children and young people that led to an intervention",
    ),
    examples=(
        Example(
            says="En av två avslutade utredningar ledde till insats.",
            rows="""
                utredning | omrade | alder | utfall
                1 | BU | 5 | insats
                2 | BU | 5 | ingen
            """,
            gives=50.0,
        ),
        Example(
            says="En avslutad utredning vars utfall inte är angivet räknas varken i delen eller i det hela.",
            rows="""
                utredning | omrade | alder | utfall
                1 | BU | 5 | insats
                2 | BU | 5 |
                3 | BU | 5 | pagar
            """,
            gives=100.0,
        ),
    ),
)
