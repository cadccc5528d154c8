"""Utredningar avslutade inom fyra månader."""

from socialrapport.catalogue.breakdowns.kon_barn import breakdown as kon_barn
from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.lagrum import SOL_UTREDNING
from socialrapport.catalogue.tables.utredningar import table as utredningar
from socialrapport.model.indicator import English, Example, Indicator, Period, PeriodRule, Share
from socialrapport.model.swedish_nouns import UTREDNING

indicator = Indicator(
    id="bu.utredningstid",
    title="Utredningar avslutade inom fyra månader",
    area="barn_och_unga",
    order=80,
    definition="""
        Andel av årets inledda utredningar om barn och unga som avslutades inom fyra månader.
        Utredningar som ännu inte kan bedömas räknas inte.
    """,
    unit=UTREDNING,
    table=utredningar,
    where=(utredningar.omrade == "BU") & (utredningar.alder <= 20) & ~utredningar.inom_fyra_manader.is_missing(),
    measure=Share("utredning", part=utredningar.inom_fyra_manader.is_true(), of="utredningarna"),
    by=(stadsdel, kon_barn),
    period=PeriodRule(Period.YEAR, "Kalenderår: den som räknas någon gång under året räknas."),
    source="Kommunens verksamhetssystem",
    deduplication="Varje utredning räknas en gång, det år den inleddes.",
    law=SOL_UTREDNING,
    phrase="inledda utredningar om barn och unga som avslutades inom fyra månader",
    also=(
        "barnutredningar klara inom fyra månader",
        "barnutredningar i tid",
        "barnutredningar inom lagens gräns",
        "utredningar som höll lagens tid",
        "klara inom lagstadgad tid",
        "utredningar klara inom lagens fyra månader",
        "barnutredningar som hann bli klara inom fyra månader",
        "barnutredningar inom lagstadgad tid",
    ),
    children=True,
    apart="Utredningar om barn och unga avslutade inom fyra månader",
    english=English(
        title="Investigations completed within four months",
        phrase="investigations opened about children and young people that were completed within four months",
        definition="""
            The share of the investigations about children and young people opened
            during the year that were completed within four months. Investigations
            that cannot yet be judged are not counted.
        """,
        source="The municipality's case management system",
        apart="Investigations about children and young people completed within four months",
    ),
    examples=(
        Example(
            says="En utredning vars fyra månader inte gått räknas inte.",
            rows="""
                utredning | omrade | alder | inom_fyra_manader
                1 | BU | 5 | ja
                2 | BU | 5 | nej
                3 | BU | 5 |
            """,
            gives=50.0,
        ),
        Example(
            says="Alla i tid är hundra procent.",
            rows="""
                utredning | omrade | alder | inom_fyra_manader
                1 | BU | 5 | ja
            """,
            gives=100.0,
        ),
    ),
)
