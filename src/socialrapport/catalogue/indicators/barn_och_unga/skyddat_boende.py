"""Barn som placerats i skyddat boende."""

from datetime import date

from socialrapport.catalogue.breakdowns.kon_barn import breakdown as kon_barn
from socialrapport.catalogue.tables.placerade import table as placerade
from socialrapport.model.indicator import Break, Count, Doing, English, Example, Indicator, Period, PeriodRule
from socialrapport.model.swedish_nouns import BARN
from socialrapport.model.table import Law

indicator = Indicator(
    id="bu.skyddat_boende",
    title="Barn placerade i skyddat boende",
    area="barn_och_unga",
    order=220,
    definition="""
        Antal barn och unga 0–20 år som minst ett dygn under året varit placerade i skyddat boende
        genom ett eget beslut.
    """,
    unit=BARN,
    table=placerade,
    where=(placerade.form == "SKYDDAT") & (placerade.alder <= 20),
    measure=Count("person"),
    by=(kon_barn,),
    crossed=(),
    period=PeriodRule(
        Period.YEAR,
        "Kalenderår: den som räknas någon gång under året räknas; 2024 gäller tiden från och med den 1 april.",
    ),
    source="Kommunens verksamhetssystem",
    deduplication="Ett barn räknas en gång, oavsett antalet placeringar.",
    law=(Law("lagen (2024:79) om placering av barn i skyddat boende", since=date(2024, 4, 1)),),
    since=2024,
    breaks=(
        Break(
            2024,
            "Placeringarna räknas från och med den 1 april 2024, så det året är inte helt.",
            date(2024, 4, 1),
            english="The placements are counted as of 1 April 2024, so that year is not complete.",
        ),
    ),
    phrase="barn placerade i skyddat boende",
    also=("barn som bodde på skyddat boende",),
    doing=Doing("{} barn", "var", "placerade i skyddat boende"),
    children=True,
    english=English(
        title="Children placed in protected accommodation",
        phrase="children placed in protected accommodation",
        definition="""
            The number of children and young people aged 0–20 who, by a decision of
            their own, were placed in protected accommodation for at least one day
            of the year.
        """,
        source="The municipality's case management system",
    ),
    examples=(
        Example(
            says="Två placeringar i skyddat boende är ett barn; andra placeringsformer räknas inte.",
            rows="""
                placering | person | form | alder
                1 | A | SKYDDAT | 5
                2 | A | SKYDDAT | 5
                3 | B | JOURHEM | 5
            """,
            gives=1,
        ),
        Example(
            says="Den som har skyddade uppgifter står utan stadsdel men räknas i helheten.",
            rows="""
                placering | person | form | distrikt | alder
                1 | A | SKYDDAT | | 5
                2 | B | SKYDDAT | 06 | 7
            """,
            gives=2,
        ),
    ),
)
