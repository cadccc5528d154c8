"""Avslutade utredningar om barn och unga."""

from socialrapport.catalogue.breakdowns.alder_barn import breakdown as alder_barn
from socialrapport.catalogue.breakdowns.halvar import breakdown as halvar
from socialrapport.catalogue.breakdowns.kon_barn import breakdown as kon_barn
from socialrapport.catalogue.breakdowns.resultat import breakdown as resultat
from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.lagrum import SOL_UTREDNING
from socialrapport.catalogue.tables.utredningar_avslutade import table as utredningar_avslutade
from socialrapport.model.indicator import Count, Doing, English, Example, Indicator, Period, PeriodRule
from socialrapport.model.swedish_nouns import UTREDNING

indicator = Indicator(
    id="bu.avslutade_utredningar",
    title="Avslutade utredningar om barn och unga",
    area="barn_och_unga",
    order=90,
    definition="""
        Antal utredningar om barn och unga 0–20 år som avslutades under året, oavsett när de
        inleddes.
    """,
    unit=UTREDNING,
    table=utredningar_avslutade,
    where=(utredningar_avslutade.omrade == "BU") & (utredningar_avslutade.alder <= 20),
    measure=Count("utredning"),
    by=(stadsdel, kon_barn, alder_barn, resultat, halvar),
    crossed=(),
    period=PeriodRule(Period.YEAR, "Kalenderår: det år då utredningen avslutades räknas."),
    source="Kommunens verksamhetssystem",
    deduplication="Varje utredning räknas en gång, det år den avslutades; ett barn kan ha flera.",
    law=SOL_UTREDNING,
    phrase="avslutade utredningar om barn och unga",
    also=(
        "barnutredningar som blev klara",
        "färdiga barnutredningar",
    ),
    doing=Doing("{} utredningar om barn och unga", "avslutades"),
    children=True,
    english=English(
        title="Investigations completed about children and young people",
        phrase="investigations completed about children and young people",
        definition="""
            The number of investigations about children and young people aged 0–20
            that were completed during the year, regardless of when they were
            opened.
        """,
        source="The municipality's case management system",
    ),
    examples=(
        Example(
            says="Två avslutade utredningar om samma barn är två utredningar.",
            rows="""
                utredning | person | omrade | alder | utfall
                1 | A | BU | 5 | insats
                2 | A | BU | 5 | ingen
            """,
            gives=2,
        ),
        Example(
            says="En utredning av ett barn vars kön är okänt räknas i samtliga.",
            rows="""
                utredning | person | omrade | alder | kon
                1 | A | BU | 5 |
                2 | B | BU | 5 | M
            """,
            gives=2,
        ),
        Example(
            says="Utredningar inom andra områden räknas inte.",
            rows="""
                utredning | omrade | alder
                1 | VALD | 20
                2 | BU | 20
            """,
            gives=1,
        ),
    ),
)
