"""Barn vars föräldrar deltog i samarbetssamtal."""

from socialrapport.catalogue.breakdowns.alder_barn17 import breakdown as alder_barn17
from socialrapport.catalogue.breakdowns.kon_barn import breakdown as kon_barn
from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.lagrum import SOL_FAMILJERATT
from socialrapport.catalogue.tables.familjerattsarenden import table as familjerattsarenden
from socialrapport.model.indicator import Count, Doing, English, Example, Indicator, Period, PeriodRule, Rate
from socialrapport.model.swedish_nouns import BARN

indicator = Indicator(
    id="fr.samarbetssamtal",
    title="Barn vars föräldrar deltog i samarbetssamtal",
    area="familjeratt",
    order=10,
    definition="""
        Antal barn 0–17 år vars föräldrar under året påbörjade samarbetssamtal om vårdnad,
        boende eller umgänge, på eget initiativ eller domstolens.
    """,
    unit=BARN,
    table=familjerattsarenden,
    where=(familjerattsarenden.typ == "SAMARBETSSAMTAL") & (familjerattsarenden.alder <= 17),
    measure=Count("person"),
    by=(stadsdel, kon_barn, alder_barn17),
    crossed=(("kon", "alder"),),
    period=PeriodRule(Period.YEAR, "Kalenderår: den som räknas någon gång under året räknas."),
    rate=Rate(10000, 0, 17, "barn"),
    source="Familjerättens verksamhetssystem",
    deduplication="Ett barn räknas en gång om året, oavsett antalet ärenden.",
    law=SOL_FAMILJERATT,
    phrase="barn vars föräldrar deltog i samarbetssamtal",
    also=(
        "samarbetssamtal som rörde barn",
        "barn vars föräldrar gick i samarbetssamtal",
        "barn som omfattades av samarbetssamtal",
    ),
    doing=Doing("föräldrarna till {} barn", "deltog", "i samarbetssamtal"),
    children=True,
    headline=True,
    english=English(
        title="Children whose parents took part in cooperation talks",
        phrase="children whose parents took part in cooperation talks",
        definition="""
            The number of children aged 0–17 whose parents during the year began
            cooperation talks on custody, residence or contact, on their own
            initiative or that of the court.
        """,
        source="The family law unit's case management system",
        people="children",
    ),
    examples=(
        Example(
            says="Två ärenden av samma slag är ett barn.",
            rows="""
                arende | person | typ | alder
                1 | A | SAMARBETSSAMTAL | 5
                2 | A | SAMARBETSSAMTAL | 5
                3 | B | SAMARBETSSAMTAL | 7
            """,
            gives=2,
        ),
        Example(
            says="Andra slags ärenden räknas inte.",
            rows="""
                arende | typ | alder
                1 | SAMARBETSSAMTAL | 5
                2 | AVTAL | 5
            """,
            gives=1,
        ),
    ),
)
