"""Orosanmälningar."""

from socialrapport.catalogue.breakdowns.alder_barn import breakdown as alder_barn
from socialrapport.catalogue.breakdowns.anmalare import breakdown as anmalare
from socialrapport.catalogue.breakdowns.halvar import breakdown as halvar
from socialrapport.catalogue.breakdowns.kanal import breakdown as kanal
from socialrapport.catalogue.breakdowns.kon_barn import breakdown as kon_barn
from socialrapport.catalogue.breakdowns.orsak import breakdown as orsak
from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.lagrum import SOL_ANMALAN
from socialrapport.catalogue.tables.orosanmalningar import table as orosanmalningar
from socialrapport.model.indicator import Count, Doing, English, Example, Indicator, Period, PeriodRule
from socialrapport.model.swedish_nouns import OROSANMALAN

indicator = Indicator(
    id="bu.orosanmalningar",
    title="Orosanmälningar",
    area="barn_och_unga",
    order=10,
    definition="""
        Antal anmälningar om oro för barn och unga 0–20 år som kom in under året.
    """,
    unit=OROSANMALAN,
    table=orosanmalningar,
    where=orosanmalningar.alder <= 20,
    measure=Count("anmalan"),
    by=(stadsdel, kon_barn, alder_barn, anmalare, kanal, orsak, halvar),
    crossed=(("stadsdel", "kon"), ("stadsdel", "alder"), ("kon", "alder"), ("kon", "anmalare"), ("kon", "orsak")),
    period=PeriodRule(Period.YEAR, "Kalenderår: den som räknas någon gång under året räknas."),
    source="Kommunens verksamhetssystem",
    deduplication="Varje anmälan räknas; ett barn kan vara anmält flera gånger, och en anmälan om flera barn räknas en gång för varje barn.",
    law=SOL_ANMALAN,
    phrase="orosanmälningar som rör barn och unga",
    also=("larm om barn som far illa",),
    doing=Doing("{} orosanmälningar om barn och unga", "gjordes"),
    children=True,
    headline=True,
    english=English(
        title="Reports of concern",
        phrase="reports of concern about children and young people",
        definition="""
            The number of reports of concern about children and young people aged
            0–20 that were received during the year.
        """,
        source="The municipality's case management system",
    ),
    examples=(
        Example(
            says="Två anmälningar om samma barn är två.",
            rows="""
                anmalan | person | alder
                1 | A | 10
                2 | A | 10
            """,
            gives=2,
        ),
        Example(
            says="20 år räknas, 21 räknas inte.",
            rows="""
                anmalan | alder
                1 | 20
                2 | 21
            """,
            gives=1,
        ),
        Example(
            says="En anmälan utan känt distrikt räknas i helheten.",
            rows="""
                anmalan | distrikt | alder
                1 | | 3
                2 | 06 | 3
            """,
            gives=2,
        ),
    ),
)
