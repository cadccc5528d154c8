"""Mycket långvarigt ekonomiskt bistånd enligt det nationella måttet."""

from socialrapport.catalogue.breakdowns.kon import breakdown as kon
from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.lagrum import SOL_BISTAND
from socialrapport.catalogue.tables.bistandstagare import table as bistandstagare
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
from socialrapport.model.swedish_nouns import PERSON

indicator = Indicator(
    id="eb.mycket_langvarigt_vuxna",
    title="Vuxna med mycket långvarigt ekonomiskt bistånd (27 av 36 månader)",
    area="ekonomiskt_bistand",
    order=60,
    definition="""
        Antal personer 18 år och äldre i hushåll som fått ekonomiskt bistånd under året och under minst
        27 av de 36 månaderna till och med december, utan något avbrott däremellan som är längre än två
        månader, och deras andel av befolkningen i samma åldrar. Månaderna följer personen, även om hon
        eller han bytt hushåll.
    """,
    unit=PERSON,
    table=bistandstagare,
    where=(bistandstagare.alder >= 18) & (bistandstagare.manader_36 >= 27) & (bistandstagare.avbrott_36 <= 2),
    measure=Count("person"),
    by=(stadsdel, kon),
    crossed=(),
    period=PeriodRule(
        Period.ROLLING,
        "De 36 månaderna till och med december; bara år som kan ses 36 månader bakåt redovisas.",
        window_months=36,
    ),
    rate=Rate(100, 18),
    source="Kommunens verksamhetssystem",
    deduplication="En person räknas en gång, även om hon eller han ingått i flera hushåll.",
    in_districts="i varje stadsdel som betalat ut biståndet, men en gång i helheten.",
    law=SOL_BISTAND,
    breaks=(
        Break(
            2017,
            "Från och med 2017 gäller nya föreskrifter för registret (HSLF-FS 2015:30).",
            english="New regulations for the register apply as of 2017 (HSLF-FS 2015:30).",
        ),
    ),
    counterpart=Counterpart(
        "Socialstyrelsen",
        "27 av 36 månader",
        "Socialstyrelsen ser månader i alla kommuner; här syns bara kommunens egna, så den som flyttat hit får färre.",
    ),
    phrase="vuxna som fått ekonomiskt bistånd i minst 27 av 36 månader",
    also=("vuxna med mycket långvarigt bistånd",),
    doing=Doing("{} vuxna", "hade", "fått ekonomiskt bistånd i minst 27 av 36 månader"),
    english=English(
        title="Adults with very long-term social assistance (27 of 36 months)",
        phrase="adults who received social assistance for at least 27 of 36 months",
        definition="""
            The number of people aged 18 and over in households that received social
            assistance during the year and for at least 27 of the 36 months up to
            and including December, with no interruption longer than two months, and
            their share of the population of the same ages. The months follow the
            person, even if he or she has changed household.
        """,
        source="The municipality's case management system",
        people="inhabitants",
    ),
    examples=(
        Example(
            says="27 månader räknas, 26 räknas inte.",
            rows="""
                ar | person | alder | manader_36 | avbrott_36
                2022 | X | 40 | 1 | 0
                2024 | A | 40 | 27 | 2
                2024 | B | 40 | 26 | 0
            """,
            gives=1,
        ),
        Example(
            says="Ett avbrott på tre månader bryter det sammanhängande behovet.",
            rows="""
                ar | person | alder | manader_36 | avbrott_36
                2022 | X | 40 | 1 | 0
                2024 | A | 40 | 33 | 3
                2024 | B | 40 | 34 | 2
            """,
            gives=1,
        ),
        Example(
            says="Med kortare historik än 36 månader kan måttet inte ses.",
            rows="""
                ar | person | alder | manader_36 | avbrott_36
                2023 | X | 40 | 12 | 0
                2024 | A | 40 | 24 | 0
            """,
            gives=None,
        ),
        Example(
            says="Barn är inte med.",
            rows="""
                ar | person | alder | manader_36 | avbrott_36
                2022 | X | 40 | 1 | 0
                2024 | A | 17 | 30 | 0
                2024 | B | 40 | 30 | 0
            """,
            gives=1,
        ),
    ),
)
