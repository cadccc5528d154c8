"""Placerade barn och unga den 1 november."""

from datetime import date

from socialrapport.catalogue.breakdowns.alder_barn import breakdown as alder_barn
from socialrapport.catalogue.breakdowns.form import breakdown as form
from socialrapport.catalogue.breakdowns.kon_barn import breakdown as kon_barn
from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.lagrum import LVU, SOL_BISTAND
from socialrapport.catalogue.tables.placerade import table as placerade
from socialrapport.model.indicator import Break, Count, Doing, English, Example, Indicator, Rate, each_year
from socialrapport.model.swedish_nouns import BARN

indicator = Indicator(
    id="bu.placerade_nov",
    title="Placerade barn och unga den 1 november",
    area="barn_och_unga",
    order=160,
    definition="""
        Antal barn och unga 0–20 år som var placerade utanför hemmet den 1 november.
    """,
    unit=BARN,
    table=placerade,
    where=placerade.nov1.is_true() & (placerade.alder <= 20),
    measure=Count("person"),
    by=(
        stadsdel,
        kon_barn,
        alder_barn,
        form,
    ),
    crossed=(),
    period=each_year(11, 1, "Mättidpunkt: den {dag}."),
    rate=Rate(1000, 0, 20, "barn och unga"),
    source="Kommunens verksamhetssystem",
    deduplication="Ett barn räknas en gång netto; under varje placeringsform som pågick den dagen, men en gång i samtliga.",
    law=(*SOL_BISTAND, *LVU),
    breaks=(
        Break(
            2024,
            "Från och med den 1 april 2024 räknas också placeringar i skyddat boende, som då beslutas särskilt för barnet (lagen 2024:79).",
            date(2024, 4, 1),
            english="As of 1 April 2024, placements of children in protected accommodation are decided separately (Act 2024:79) and are counted.",
        ),
    ),
    phrase="barn och unga i pågående placering",
    also=(
        "barn i dygnsvård den 1 november",
        "barn som var placerade i november",
    ),
    doing=Doing("{} barn och unga", "var", "i pågående placering"),
    children=True,
    english=English(
        title="Children and young people placed in care on 1 November",
        phrase="children and young people in an ongoing placement",
        definition="""
            The number of children and young people aged 0–20 who were placed
            outside the home on 1 November.
        """,
        source="The municipality's case management system",
        people="children and young people",
    ),
    examples=(
        Example(
            says="En placering som tagit slut före den 1 november räknas inte.",
            rows="""
                placering | person | form | alder | nov1
                1 | A | HVB | 5 | ja
                2 | B | HVB | 5 | nej
            """,
            gives=1,
        ),
        Example(
            says="Den som bytt form under året räknas en gång.",
            rows="""
                placering | person | form | alder | nov1
                1 | A | JOURHEM | 5 | nej
                2 | A | FAMILJEHEM | 5 | ja
            """,
            gives=1,
        ),
    ),
)
