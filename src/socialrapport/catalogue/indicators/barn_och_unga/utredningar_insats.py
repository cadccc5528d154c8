"""Utredningar som ledde till insats."""

from socialrapport.catalogue.breakdowns.alder_barn import breakdown as alder_barn
from socialrapport.catalogue.breakdowns.kon_barn import breakdown as kon_barn
from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.lagrum import SOL_UTREDNING
from socialrapport.catalogue.tables.utredningar import table as utredningar
from socialrapport.model.indicator import Area, Example, Indicator, Period, PeriodRule, Share
from socialrapport.model.words import UTREDNING

indicator = Indicator(
    id="bu.utredningar_insats",
    title="Utredningar som ledde till insats",
    area=Area.BARN_OCH_UNGA,
    definition="""
        Andel av de utredningar om barn och unga 0–20 år som inleddes under året och är
        avslutade som ledde till insats. Utredningar vars fyra månader ännu inte gått räknas
        inte.
    """,
    unit=UTREDNING,
    table=utredningar,
    where=(utredningar.omrade == "BU")
    & (utredningar.alder <= 20)
    & ~utredningar.inom_fyra_manader.is_missing()
    & utredningar.utfall.is_in("insats", "ingen"),
    measure=Share("utredning", part=utredningar.utfall == "insats", of="utredningarna"),
    by=(
        stadsdel,
        kon_barn,
        alder_barn,
    ),
    crossed=(),
    period=PeriodRule(Period.YEAR, "Kalenderår: det år då utredningen inleddes räknas."),
    source="Kommunens verksamhetssystem",
    deduplication="Varje utredning räknas en gång, det år den inleddes; ett barn kan ha flera.",
    law=SOL_UTREDNING,
    phrase="avslutade utredningar om barn och unga som ledde till insats",
    children=True,
    examples=(
        Example(
            says="En utredning som pågår räknas varken i delen eller i det hela.",
            rows="""
                utredning | omrade | alder | inom_fyra_manader | utfall
                1 | BU | 5 | ja | insats
                2 | BU | 5 | ja | ingen
                3 | BU | 5 | nej | pagar
            """,
            gives=50.0,
        ),
        Example(
            says="En utredning vars fyra månader inte gått räknas inte, inte ens när den är klar.",
            rows="""
                utredning | omrade | alder | inom_fyra_manader | utfall
                1 | BU | 5 | ja | ingen
                2 | BU | 5 | | insats
            """,
            gives=0.0,
        ),
    ),
)
