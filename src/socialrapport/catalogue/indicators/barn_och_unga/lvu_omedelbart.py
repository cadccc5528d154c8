"""Omedelbart omhändertagna barn och unga."""

from socialrapport.catalogue.breakdowns.alder_barn import breakdown as alder_barn
from socialrapport.catalogue.breakdowns.kon_barn import breakdown as kon_barn
from socialrapport.catalogue.lagrum import LVU
from socialrapport.catalogue.tables.placerade import table as placerade
from socialrapport.model.indicator import Area, Count, Example, Indicator, Period, PeriodRule
from socialrapport.model.words import BARN

indicator = Indicator(
    id="bu.lvu_omedelbart",
    title="Omedelbart omhändertagna barn och unga",
    area=Area.BARN_OCH_UNGA,
    definition="""
        Antal barn och unga 0–20 år som under året varit placerade efter omedelbart
        omhändertagande enligt 6 § LVU.
    """,
    unit=BARN,
    table=placerade,
    where=(placerade.lagrum == "LVU6") & (placerade.alder <= 20),
    measure=Count("person"),
    by=(
        kon_barn,
        alder_barn,
    ),
    crossed=(),
    period=PeriodRule(Period.YEAR, "Kalenderår: den som räknas någon gång under året räknas."),
    source="Kommunens verksamhetssystem",
    deduplication="Ett barn räknas en gång om året, oavsett antalet omhändertaganden och placeringar.",
    law=LVU,
    phrase="omedelbart omhändertagna barn och unga",
    children=True,
    examples=(
        Example(
            says="Två omhändertaganden av samma barn är ett barn.",
            rows="""
                placering | person | lagrum | alder
                1 | A | LVU6 | 15
                2 | A | LVU6 | 15
            """,
            gives=1,
        ),
        Example(
            says="Vård efter dom räknas inte här.",
            rows="""
                placering | person | lagrum | alder
                1 | A | LVU6 | 15
                2 | B | LVU2 | 15
            """,
            gives=1,
        ),
    ),
)
