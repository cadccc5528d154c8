"""Placerade ensamkommande barn och unga."""

from socialrapport.catalogue.breakdowns.form import breakdown as form
from socialrapport.catalogue.breakdowns.kon_barn import breakdown as kon_barn
from socialrapport.catalogue.lagrum import LVU, SOL_BISTAND
from socialrapport.catalogue.tables.placerade_kanda import table as placerade_kanda
from socialrapport.model.indicator import Count, Doing, English, Example, Indicator, Period, PeriodRule
from socialrapport.model.swedish_nouns import BARN

indicator = Indicator(
    id="bu.ensamkommande",
    title="Placerade ensamkommande barn och unga",
    area="barn_och_unga",
    order=210,
    definition="""
        Antal ensamkommande barn och unga 0–20 år som minst ett dygn under året varit placerade.
        De räknas också bland alla placerade.
    """,
    unit=BARN,
    table=placerade_kanda,
    where=placerade_kanda.ensamkommande.is_true() & (placerade_kanda.alder <= 20),
    measure=Count("person"),
    by=(kon_barn, form),
    crossed=(),
    period=PeriodRule(Period.YEAR, "Kalenderår: den som räknas någon gång under året räknas."),
    source="Kommunens verksamhetssystem",
    deduplication="Ett barn räknas en gång, oavsett antalet placeringar. Ett tillfälligt nummer gäller bara i kommunen: den som fått ett nytt nummer räknas på nytt.",
    law=(*SOL_BISTAND, *LVU),
    since=2017,
    phrase="placerade ensamkommande barn och unga",
    also=("ensamkommande barn i dygnsvård",),
    doing=Doing("{} ensamkommande barn och unga", "var", "placerade"),
    children=True,
    english=English(
        title="Unaccompanied children and young people placed in care",
        phrase="unaccompanied children and young people placed in care",
        definition="""
            The number of unaccompanied children and young people aged 0–20 who were
            placed for at least one day of the year. They are also counted among all
            those placed.
        """,
        source="The municipality's case management system",
    ),
    examples=(
        Example(
            says="Två placeringar är ett barn, och den som inte är ensamkommande räknas inte.",
            rows="""
                placering | person | alder | ensamkommande
                1 | A | 16 | ja
                2 | A | 16 | ja
                3 | B | 16 | nej
            """,
            gives=1,
        ),
        Example(
            says="Den som har tillfälligt nummer och okänt kön räknas; den om vilken uppgiften saknas räknas inte.",
            rows="""
                placering | person | alder | kon | ensamkommande
                1 | A | 16 | | ja
                2 | B | 16 | M |
            """,
            gives=1,
        ),
        Example(
            says="Före 2017 finns ingen uppgift.",
            rows="""
                ar | placering | person | alder | ensamkommande
                2016 | 1 | A | 16 | ja
            """,
            year=2016,
            gives=None,
        ),
    ),
)
