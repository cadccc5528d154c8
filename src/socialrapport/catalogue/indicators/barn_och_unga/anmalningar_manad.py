"""Orosanmälningar månad för månad."""

from socialrapport.catalogue.breakdowns.manad import breakdown as manad
from socialrapport.catalogue.lagrum import SOL_ANMALAN
from socialrapport.catalogue.tables.orosanmalningar import table as orosanmalningar
from socialrapport.model.indicator import Count, English, Example, Indicator, Period, PeriodRule
from socialrapport.model.swedish_nouns import OROSANMALAN

indicator = Indicator(
    id="bu.anmalningar_manad",
    title="Orosanmälningar månad för månad",
    area="barn_och_unga",
    order=15,
    definition="""
        Antal anmälningar om oro för barn och unga 0–20 år efter den månad som de kom in.
    """,
    unit=OROSANMALAN,
    table=orosanmalningar,
    where=orosanmalningar.alder <= 20,
    measure=Count("anmalan"),
    by=(manad,),
    period=PeriodRule(Period.YEAR, "Kalenderår: månaden är den då anmälan kom in."),
    source="Kommunens verksamhetssystem",
    deduplication="Varje anmälan räknas; ett barn kan vara anmält flera gånger, och en anmälan om flera barn räknas en gång för varje barn.",
    law=SOL_ANMALAN,
    phrase="inkomna orosanmälningar om barn och unga",
    children=True,
    english=English(
        title="Reports of concern month by month",
        phrase="reports of concern received about children and young people",
        definition="""
            The number of reports of concern about children and young people aged
            0–20 by the month in which they were received.
        """,
        source="The municipality's case management system",
    ),
    examples=(
        Example(
            says="En anmälan räknas den månad som den kom in.",
            rows="""
                anmalan | manad | alder
                1 | 1 | 10
                2 | 12 | 10
                3 | 12 | 10
            """,
            gives=2,
            at=(("manad", "12"),),
        ),
        Example(
            says="20 år räknas, 21 räknas inte.",
            rows="""
                anmalan | manad | alder
                1 | 1 | 20
                2 | 1 | 21
            """,
            gives=1,
        ),
    ),
)
