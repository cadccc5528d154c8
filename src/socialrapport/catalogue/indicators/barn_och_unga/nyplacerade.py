"""Barn och unga vars heldygnsvård började under året."""

from socialrapport.catalogue.breakdowns.alder_barn import breakdown as alder_barn
from socialrapport.catalogue.breakdowns.kon_barn import breakdown as kon_barn
from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.lagrum import LVU, SOL_BISTAND
from socialrapport.catalogue.tables.insatser import table as insatser
from socialrapport.model.indicator import Count, Doing, English, Example, Indicator, Period, PeriodRule, Rate
from socialrapport.model.swedish_nouns import BARN

indicator = Indicator(
    id="bu.nyplacerade",
    title="Barn och unga vars heldygnsvård började under året",
    area="barn_och_unga",
    order=170,
    definition="""
        Antal barn och unga 0–20 år för vilka en insats med heldygnsvård började under året.
        Den som flyttas mellan placeringar inom samma insats räknas inte som ny.
    """,
    unit=BARN,
    table=insatser,
    where=(insatser.omrade == "BU") & (insatser.typ == "HELDYGN") & insatser.ny.is_true() & (insatser.alder <= 20),
    measure=Count("person"),
    by=(
        stadsdel,
        kon_barn,
        alder_barn,
    ),
    crossed=(),
    period=PeriodRule(Period.YEAR, "Kalenderår: det år då insatsen började räknas."),
    rate=Rate(1000, 0, 20, "barn och unga"),
    source="Kommunens verksamhetssystem",
    deduplication="Ett barn räknas en gång om året, oavsett antalet insatser som började.",
    law=(*SOL_BISTAND, *LVU),
    phrase="barn och unga vars heldygnsvård började",
    also=(
        "barn som placerades för första gången under året",
        "barn som började i dygnsvård",
        "barn vars placering började",
        "nya placeringar av barn",
        "barn vars dygnsvård inleddes",
    ),
    doing=Doing("heldygnsvård för {} barn och unga", "började"),
    children=True,
    english=English(
        title="Children and young people whose round-the-clock care began during the year",
        phrase="children and young people whose round-the-clock care began during the year",
        definition="""
            The number of children and young people aged 0–20 for whom round-the-
            clock care began during the year. Those who are moved between placements
            within the same intervention are not counted as new.
        """,
        source="The municipality's case management system",
        people="children and young people",
    ),
    examples=(
        Example(
            says="Vård som började ett tidigare år är inte ny.",
            rows="""
                insats | person | omrade | typ | alder | ny
                1 | A | BU | HELDYGN | 5 | ja
                2 | B | BU | HELDYGN | 5 | nej
            """,
            gives=1,
        ),
        Example(
            says="Två insatser som börjat samma år är ett barn.",
            rows="""
                insats | person | omrade | typ | alder | ny
                1 | A | BU | HELDYGN | 5 | ja
                2 | A | BU | HELDYGN | 5 | ja
            """,
            gives=1,
        ),
    ),
)
