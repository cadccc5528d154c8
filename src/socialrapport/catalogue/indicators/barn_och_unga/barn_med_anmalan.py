"""Barn och unga med minst en orosanmälan."""

from socialrapport.catalogue.breakdowns.alder_barn import breakdown as alder_barn
from socialrapport.catalogue.breakdowns.halvar import i_flera as halvar
from socialrapport.catalogue.breakdowns.kon_barn import breakdown as kon_barn
from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.lagrum import SOL_ANMALAN
from socialrapport.catalogue.tables.orosanmalningar import table as orosanmalningar
from socialrapport.model.indicator import (
    Count,
    Counterpart,
    Doing,
    English,
    Example,
    Indicator,
    Period,
    PeriodRule,
    Rate,
)
from socialrapport.model.swedish_nouns import BARN

indicator = Indicator(
    id="bu.barn_med_anmalan",
    title="Barn och unga med minst en orosanmälan",
    area="barn_och_unga",
    order=20,
    definition="""
        Antal barn och unga 0–20 år som minst en orosanmälan gällde under året.
    """,
    unit=BARN,
    table=orosanmalningar,
    where=orosanmalningar.alder <= 20,
    measure=Count("person"),
    by=(stadsdel, kon_barn, alder_barn, halvar),
    period=PeriodRule(Period.YEAR, "Kalenderår: den som räknas någon gång under året räknas."),
    rate=Rate(1000, 0, 20, "barn och unga"),
    source="Kommunens verksamhetssystem",
    deduplication="Ett barn räknas en gång, oavsett antalet anmälningar.",
    in_districts="i varje stadsdel som fått en anmälan, men en gång i helheten.",
    law=SOL_ANMALAN,
    counterpart=Counterpart(
        "Socialstyrelsen",
        "nationella kartläggningar av orosanmälningar",
        "Socialstyrelsen räknar barn 0–17 år; här räknas 0–20 år.",
    ),
    phrase="barn och unga med minst en orosanmälan",
    also=(
        "barn som någon orosanmält",
        "unika barn i orosanmälningarna",
        "olika barn i orosanmälningarna",
        "barn som det anmälts oro för",
        "barn som anmälningarna rörde",
    ),
    doing=Doing("{} barn och unga", "berördes", "av minst en orosanmälan"),
    children=True,
    english=English(
        title="Children and young people with at least one report of concern",
        phrase="children and young people with at least one report of concern",
        definition="""
            The number of children and young people aged 0–20 whom at least one
            report of concern was about during the year.
        """,
        source="The municipality's case management system",
        people="children and young people",
    ),
    examples=(
        Example(
            says="Två anmälningar om samma barn är ett barn.",
            rows="""
                anmalan | person | alder
                1 | A | 10
                2 | A | 10
                3 | B | 4
            """,
            gives=2,
        ),
        Example(
            says="Barnet räknas i båda stadsdelarna men en gång i helheten.",
            rows="""
                anmalan | person | distrikt | alder
                1 | A | 06 | 10
                2 | A | 08 | 10
            """,
            gives=1,
        ),
    ),
)
