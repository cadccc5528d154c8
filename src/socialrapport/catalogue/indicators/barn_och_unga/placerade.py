"""Placerade barn och unga."""

from datetime import date

from socialrapport.catalogue.breakdowns.alder_barn import breakdown as alder_barn
from socialrapport.catalogue.breakdowns.form import breakdown as form
from socialrapport.catalogue.breakdowns.kon_barn import breakdown as kon_barn
from socialrapport.catalogue.breakdowns.lagrum import breakdown as lagrum
from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.lagrum import LVU, SOL_BISTAND
from socialrapport.catalogue.tables.placerade import table as placerade
from socialrapport.model.indicator import (
    Break,
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
    id="bu.placerade",
    title="Placerade barn och unga",
    area="barn_och_unga",
    order=150,
    definition="""
        Antal barn och unga 0–20 år som minst ett dygn under året varit placerade utanför
        hemmet.
    """,
    unit=BARN,
    table=placerade,
    where=placerade.alder <= 20,
    measure=Count("person"),
    by=(stadsdel, kon_barn, alder_barn, form, lagrum),
    crossed=(("stadsdel", "kon"), ("kon", "alder"), ("kon", "form"), ("kon", "lagrum")),
    period=PeriodRule(Period.YEAR, "Kalenderår: den som räknas någon gång under året räknas."),
    rate=Rate(1000, 0, 20, "barn och unga"),
    source="Kommunens verksamhetssystem",
    deduplication="Ett barn räknas en gång netto, oavsett antalet placeringar; under varje placeringsform och lagrum som gällt, men en gång i samtliga.",
    law=(*SOL_BISTAND, *LVU),
    breaks=(
        Break(
            2024,
            "Från och med den 1 april 2024 räknas också placeringar i skyddat boende, som då beslutas särskilt för barnet (lagen 2024:79).",
            date(2024, 4, 1),
            english="As of 1 April 2024, placements of children in protected accommodation are decided separately (Act 2024:79) and are counted.",
        ),
    ),
    counterpart=Counterpart(
        "Kolada", "N33818", "Kolada räknar placerade i HVB eller familjehem; här räknas alla placeringsformer."
    ),
    phrase="placerade barn och unga",
    also=(
        "barn placerade utanför hemmet",
        "barn i samhällsvård",
        "barn och unga i dygnsvård",
        "omplacerade barn",
        "barn som bodde utanför det egna hemmet",
        "barn som någon gång var placerade",
        "barn som samhället tog hand om",
    ),
    doing=Doing("{} barn och unga", "var", "placerade"),
    children=True,
    english=English(
        title="Children and young people placed in care",
        phrase="children and young people placed in care",
        definition="""
            The number of children and young people aged 0–20 who were placed
            outside the home for at least one day of the year.
        """,
        source="The municipality's case management system",
        people="children and young people",
    ),
    examples=(
        Example(
            says="Två placeringar är ett barn.",
            rows="""
                placering | person | form | alder
                1 | A | JOURHEM | 5
                2 | A | FAMILJEHEM | 5
            """,
            gives=1,
        ),
        Example(
            says="Barnet räknas under varje form.",
            rows="""
                placering | person | form | alder
                1 | A | JOURHEM | 5
                2 | A | FAMILJEHEM | 5
            """,
            gives=1,
            at=(("form", "JOURHEM"),),
        ),
        Example(
            says="21 år räknas inte.",
            rows="""
                placering | alder
                1 | 21
                2 | 20
            """,
            gives=1,
        ),
    ),
)
