"""Vårddygn för placerade barn och unga."""

from datetime import date

from socialrapport.catalogue.breakdowns.form import breakdown as form
from socialrapport.catalogue.breakdowns.kon_barn import breakdown as kon_barn
from socialrapport.catalogue.lagrum import LVU, SOL_BISTAND
from socialrapport.catalogue.tables.placerade import table as placerade
from socialrapport.model.indicator import Break, English, Example, Indicator, Period, PeriodRule, Sum
from socialrapport.model.swedish_nouns import BARN
from socialrapport.model.unit import Unit

indicator = Indicator(
    id="bu.varddygn",
    title="Vårddygn för placerade barn och unga",
    area="barn_och_unga",
    order=180,
    definition="""
        Summan av de dygn under året som barn och unga 0–20 år varit placerade. In- och
        utskrivningsdagen räknas båda.
    """,
    unit=BARN,
    table=placerade,
    where=placerade.alder <= 20,
    measure=Sum("dygn", "person", Unit("dygn")),
    by=(
        kon_barn,
        form,
    ),
    crossed=(),
    period=PeriodRule(Period.YEAR, "Kalenderår: bara de dygn som faller inom året räknas."),
    source="Kommunens verksamhetssystem",
    deduplication="Varje placerings dygn räknas; den som byter placering räknas flyttdagen i båda.",
    law=(*SOL_BISTAND, *LVU),
    breaks=(
        Break(
            2024,
            "Från och med den 1 april 2024 räknas också placeringar i skyddat boende, som då beslutas särskilt för barnet (lagen 2024:79).",
            date(2024, 4, 1),
            english="As of 1 April 2024, placements of children in protected accommodation are decided separately (Act 2024:79) and are counted.",
        ),
    ),
    phrase="den sammanlagda vårdtiden för placerade barn och unga",
    also=(
        "dygn i placering för barn och unga",
        "dygn som barn var placerade",
    ),
    children=True,
    english=English(
        title="Days of care for children and young people placed in care",
        phrase="total time in care for children and young people placed in care",
        definition="""
            The sum of the days of the year for which children and young people aged
            0–20 were placed. The days of admission and discharge are both counted.
        """,
        source="The municipality's case management system",
        unit="days",
    ),
    examples=(
        Example(
            says="Dygn i två placeringar läggs ihop.",
            rows="""
                placering | person | form | alder | dygn
                1 | A | JOURHEM | 5 | 10
                2 | A | FAMILJEHEM | 5 | 200
            """,
            gives=210,
        ),
        Example(
            says="Den som är 21 år räknas inte.",
            rows="""
                placering | person | form | alder | dygn
                1 | A | HVB | 20 | 30
                2 | B | HVB | 21 | 40
            """,
            gives=30,
        ),
    ),
)
