"""Omedelbart omhändertagna barn och unga."""

from socialrapport.catalogue.breakdowns.alder_barn import breakdown as alder_barn
from socialrapport.catalogue.breakdowns.kon_barn import breakdown as kon_barn
from socialrapport.catalogue.breakdowns.omhandertagande import breakdown as omhandertagande
from socialrapport.catalogue.lagrum import LVU
from socialrapport.catalogue.tables.insatser import table as insatser
from socialrapport.model.indicator import Count, Doing, English, Example, Indicator, Period, PeriodRule
from socialrapport.model.swedish_nouns import BARN

indicator = Indicator(
    id="bu.lvu_omedelbart",
    title="Omedelbart omhändertagna barn och unga",
    area="barn_och_unga",
    order=200,
    definition="""
        Antal barn och unga 0–20 år som omhändertogs omedelbart enligt 6 § LVU under året.
    """,
    unit=BARN,
    table=insatser,
    where=(insatser.omrade == "BU") & (insatser.lagrum == "LVU6") & insatser.ny.is_true() & (insatser.alder <= 20),
    measure=Count("person"),
    by=(kon_barn, alder_barn, omhandertagande),
    crossed=(),
    period=PeriodRule(Period.YEAR, "Kalenderår: det år då omhändertagandet verkställdes räknas."),
    source="Kommunens verksamhetssystem",
    deduplication="Ett barn räknas en gång om året, oavsett antalet omhändertaganden; under varje grund som gällt, men en gång i samtliga.",
    law=LVU,
    phrase="omedelbart omhändertagna barn och unga",
    also=(
        "akut omhändertagna barn",
        "omedelbara omhändertaganden av barn",
        "barn som omhändertogs enligt 6 § LVU",
        "barn som togs om hand omedelbart",
        "akuta omhändertaganden enligt LVU",
        "unga som omhändertogs akut",
    ),
    doing=Doing("{} barn och unga", "omhändertogs", "omedelbart"),
    children=True,
    english=English(
        title="Children and young people taken into immediate care",
        phrase="children and young people taken into immediate care",
        definition="""
            The number of children and young people aged 0–20 who were taken into
            immediate care under section 6 of LVU during the year.
        """,
        source="The municipality's case management system",
    ),
    examples=(
        Example(
            says="Två omhändertaganden av samma barn är ett barn, också när grunderna är olika.",
            rows="""
                insats | person | omrade | lagrum | lvu_grund | ny | alder
                1 | A | BU | LVU6 | HEM | ja | 15
                2 | A | BU | LVU6 | EGET | ja | 15
            """,
            gives=1,
        ),
        Example(
            says="Vård efter dom räknas inte här, och inte den som omhändertogs ett tidigare år.",
            rows="""
                insats | person | omrade | lagrum | ny | alder
                1 | A | BU | LVU6 | ja | 15
                2 | B | BU | LVU2 | ja | 15
                3 | C | BU | LVU6 | nej | 15
            """,
            gives=1,
        ),
        Example(
            says="Ett barn med tillfälligt nummer och okänt kön räknas i samtliga, också utan angiven grund.",
            rows="""
                insats | person | omrade | lagrum | lvu_grund | ny | alder | kon
                1 | A | BU | LVU6 | | ja | 15 |
                2 | B | BU | LVU6 | HEM | ja | 3 | K
            """,
            gives=2,
        ),
    ),
)
