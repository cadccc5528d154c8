"""Barn och unga i vård enligt LVU."""

from socialrapport.catalogue.breakdowns.alder_barn import breakdown as alder_barn
from socialrapport.catalogue.breakdowns.kon_barn import breakdown as kon_barn
from socialrapport.catalogue.breakdowns.lvu_grund import breakdown as lvu_grund
from socialrapport.catalogue.lagrum import LVU
from socialrapport.catalogue.tables.placerade import table as placerade
from socialrapport.model.indicator import Count, Doing, English, Example, Indicator, Period, PeriodRule
from socialrapport.model.swedish_nouns import BARN

indicator = Indicator(
    id="bu.lvu_vardade",
    title="Barn och unga i vård enligt LVU",
    area="barn_och_unga",
    order=190,
    definition="""
        Antal barn och unga 0–20 år som under året varit placerade i vård enligt 2 § LVU
        (hemmiljön) eller 3 § LVU (eget beteende). Omedelbara omhändertaganden enligt 6 §
        räknas för sig.
    """,
    unit=BARN,
    table=placerade,
    where=placerade.lagrum.is_in("LVU2", "LVU3") & (placerade.alder <= 20),
    measure=Count("person"),
    by=(
        kon_barn,
        alder_barn,
        lvu_grund,
    ),
    crossed=(),
    period=PeriodRule(Period.YEAR, "Kalenderår: den som räknas någon gång under året räknas."),
    source="Kommunens verksamhetssystem",
    deduplication="Ett barn räknas en gång; under båda grunderna om båda gällt, men en gång i samtliga.",
    law=LVU,
    phrase="barn och unga i vård enligt LVU",
    also=(
        "tvångsvårdade barn och unga",
        "vårdades med stöd av LVU",
        "barn som vårdades med tvång",
        "barn placerade med tvång",
        "vårdades med stöd av lagen om vård av unga",
    ),
    doing=Doing("{} barn och unga", "vårdades", "enligt LVU"),
    children=True,
    english=English(
        title="Children and young people in care under LVU",
        phrase="children and young people in care under LVU",
        definition="""
            The number of children and young people aged 0–20 who during the year
            were placed in care under section 2 of LVU (home environment) or section
            3 of LVU (own behaviour). Immediate taking into care under section 6 is
            counted separately.
        """,
        source="The municipality's case management system",
    ),
    examples=(
        Example(
            says="Den som vårdats på båda grunderna är ett barn.",
            rows="""
                placering | person | lagrum | alder
                1 | A | LVU2 | 15
                2 | A | LVU3 | 15
            """,
            gives=1,
        ),
        Example(
            says="Frivillig vård och omedelbart omhändertagande räknas inte.",
            rows="""
                placering | person | lagrum | alder
                1 | A | SOL | 15
                2 | B | LVU6 | 15
                3 | C | LVU3 | 15
            """,
            gives=1,
        ),
    ),
)
