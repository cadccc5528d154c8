"""Medföljande barn på skyddat boende."""

from datetime import date

from socialrapport.catalogue.breakdowns.alder_barn17 import breakdown as alder_barn17
from socialrapport.catalogue.lagrum import SKYDDAT_BOENDE
from socialrapport.catalogue.tables.placerade import table as placerade
from socialrapport.model.indicator import Break, Count, Doing, English, Example, Indicator, Period, PeriodRule
from socialrapport.model.swedish_nouns import BARN

indicator = Indicator(
    id="vr.medfoljande_barn",
    title="Medföljande barn på skyddat boende",
    area="vald",
    order=40,
    definition="""
        Antal barn 0–17 år som under året följt med en vuxen till ett skyddat boende genom ett eget
        beslut om placering. Barnen har egna ärenden och räknas inte bland de vuxna. Kapitlet om barn
        och unga räknar alla 0–20 år.
    """,
    unit=BARN,
    table=placerade,
    where=(placerade.form == "SKYDDAT") & (placerade.alder <= 17),
    measure=Count("person"),
    by=(alder_barn17,),
    crossed=(),
    period=PeriodRule(
        Period.YEAR,
        "Kalenderår: den som räknas någon gång under året räknas; 2024 gäller tiden från och med den 1 april.",
    ),
    source="Kommunens verksamhetssystem",
    deduplication="Ett barn räknas en gång, oavsett antalet placeringar; syskon är var sitt barn.",
    law=SKYDDAT_BOENDE,
    since=2024,
    breaks=(
        Break(
            2024,
            "Medföljande barn får egna beslut från och med den 1 april 2024 (lagen 2024:79), så det året är inte helt. Tidigare räknades de inte.",
            date(2024, 4, 1),
            english="Accompanying children have decisions of their own as of 1 April 2024 (Act 2024:79), so that year is not complete. Before that they were not counted.",
        ),
    ),
    phrase="medföljande barn på skyddat boende",
    also=(
        "barn som följde med till skyddat boende",
        "barn som kom med en förälder till skyddat boende",
        "barn som följde med sin mamma till skyddat boende",
        "barn på skyddat boende tillsammans med en vuxen",
        "medföljande barn",
    ),
    doing=Doing("{} medföljande barn", "bodde", "på skyddat boende"),
    children=True,
    english=English(
        title="Accompanying children in protected accommodation",
        phrase="accompanying children in protected accommodation",
        definition="""
            The number of children aged 0–17 who during the year accompanied an
            adult to protected accommodation by a placement decision of their own.
            The children are clients in their own right and are not counted among
            the adults. The chapter on children and young people counts everyone
            aged 0–20.
        """,
        source="The municipality's case management system",
    ),
    examples=(
        Example(
            says="Två syskon är två barn, och den som flyttat mellan två boenden är ett.",
            rows="""
                placering | person | form    | alder
                1         | A      | SKYDDAT | 4
                2         | B      | SKYDDAT | 7
                3         | B      | SKYDDAT | 7
            """,
            gives=2,
        ),
        Example(
            says="Den som fyllt 18 räknas inte, och inte den som är placerad på annat sätt.",
            rows="""
                placering | person | form    | alder
                1         | A      | SKYDDAT | 18
                2         | B      | JOURHEM | 7
                3         | C      | SKYDDAT | 17
            """,
            gives=1,
        ),
        Example(
            says="Före 2024 hade medföljande barn inga egna beslut, så inget räknas.",
            rows="""
                ar   | placering | person | form    | alder
                2023 | 1         | A      | SKYDDAT | 4
            """,
            year=2023,
            gives=None,
        ),
    ),
)
