"""Inledda utredningar om barn och unga."""

from socialrapport.catalogue.breakdowns.alder_barn import breakdown as alder_barn
from socialrapport.catalogue.breakdowns.halvar import breakdown as halvar
from socialrapport.catalogue.breakdowns.kon_barn import breakdown as kon_barn
from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.lagrum import SOL_UTREDNING
from socialrapport.catalogue.tables.utredningar import table as utredningar
from socialrapport.model.indicator import Count, Doing, English, Example, Indicator, Period, PeriodRule
from socialrapport.model.swedish_nouns import UTREDNING

indicator = Indicator(
    id="bu.inledda_utredningar",
    title="Inledda utredningar om barn och unga",
    area="barn_och_unga",
    order=60,
    definition="""
        Antal utredningar om barn och unga 0–20 år som inleddes under året.
    """,
    unit=UTREDNING,
    table=utredningar,
    where=(utredningar.omrade == "BU") & (utredningar.alder <= 20),
    measure=Count("utredning"),
    by=(stadsdel, kon_barn, alder_barn, halvar),
    period=PeriodRule(Period.YEAR, "Kalenderår: den som räknas någon gång under året räknas."),
    source="Kommunens verksamhetssystem",
    deduplication="Varje utredning räknas en gång, det år den inleddes; ett barn kan ha flera.",
    law=SOL_UTREDNING,
    phrase="inledda utredningar om barn och unga",
    also=(
        "nya barnutredningar",
        "startade barnutredningar",
        "barnutredningar som sattes i gång",
        "påbörjade barnutredningar",
        "utredningar om barns behov av skydd eller stöd",
    ),
    doing=Doing("{} utredningar om barn och unga", "inleddes"),
    children=True,
    english=English(
        title="Investigations opened about children and young people",
        phrase="investigations opened about children and young people",
        definition="""
            The number of investigations about children and young people aged 0–20
            that were opened during the year.
        """,
        source="The municipality's case management system",
    ),
    examples=(
        Example(
            says="Utredningar inom andra områden räknas inte.",
            rows="""
                utredning | omrade | alder
                1 | BU | 5
                2 | MB | 5
            """,
            gives=1,
        ),
        Example(
            says="Två utredningar om samma barn är två.",
            rows="""
                utredning | person | omrade | alder
                1 | A | BU | 5
                2 | A | BU | 5
            """,
            gives=2,
        ),
    ),
)
