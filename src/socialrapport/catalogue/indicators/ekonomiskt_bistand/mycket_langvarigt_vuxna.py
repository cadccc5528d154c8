"""Mycket långvarigt ekonomiskt bistånd enligt det nationella måttet."""

from socialrapport.catalogue.breakdowns.kon import breakdown as kon
from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.lagrum import SOL_BISTAND
from socialrapport.catalogue.tables.bistandstagare import table as bistandstagare
from socialrapport.model.indicator import (
    Area,
    Break,
    Counterpart,
    Example,
    Indicator,
    Period,
    PeriodRule,
    Polarity,
    Share,
)
from socialrapport.model.words import PERSON

indicator = Indicator(
    id="eb.mycket_langvarigt_vuxna",
    title="Vuxna med mycket långvarigt ekonomiskt bistånd (27 av 36 månader)",
    area=Area.EKONOMISKT_BISTAND,
    definition="""
        Andel av årets vuxna i hushåll med ekonomiskt bistånd som har fått det under minst 27 av de 36 månaderna
        till och med december, utan något avbrott mellan dem som är längre än två månader. Månaderna
        följer personen, även om hon eller han bytt hushåll.
        Hemmavarande som är 18 år eller äldre räknas som vuxna.
    """,
    unit=PERSON,
    table=bistandstagare,
    where=bistandstagare.roll.is_in("vuxen", "overarig"),
    measure=Share(
        "person",
        part=(bistandstagare.manader_36 >= 27) & (bistandstagare.avbrott_36 <= 2),
        of="personerna som är vuxna i hushåll med ekonomiskt bistånd",
    ),
    by=(stadsdel, kon),
    crossed=(),
    period=PeriodRule(
        Period.ROLLING,
        "De 36 månaderna till och med december; bara år som kan ses 36 månader bakåt redovisas.",
        window_months=36,
    ),
    source="Kommunens verksamhetssystem",
    deduplication="En person räknas en gång, även om hon eller han ingått i flera hushåll; i varje stadsdel som betalat ut biståndet, men en gång i helheten.",
    law=SOL_BISTAND,
    breaks=(Break(2017, "Från och med 2017 gäller nya föreskrifter för registret (HSLF-FS 2015:30)."),),
    polarity=Polarity.LESS_IS_BETTER,
    counterpart=Counterpart(
        "Socialstyrelsen",
        "27 av 36 månader",
        "Socialstyrelsen ser månader i alla kommuner; här syns bara kommunens egna, så den som flyttat hit får färre.",
    ),
    phrase="vuxna med ekonomiskt bistånd som fått det i minst 27 av 36 månader",
    examples=(
        Example(
            says="27 månader räknas, 26 räknas inte.",
            rows="""
                ar | person | roll | manader_36 | avbrott_36
                2022 | X | vuxen | 1 | 0
                2024 | A | vuxen | 27 | 2
                2024 | B | vuxen | 26 | 0
            """,
            gives=50.0,
        ),
        Example(
            says="Hemmavarande som är 18 år eller äldre är vuxna; barn är inte med.",
            rows="""
                ar | person | roll | alder | manader_36 | avbrott_36
                2022 | X | vuxen | 40 | 1 | 0
                2024 | A | overarig | 19 | 30 | 0
                2024 | B | vuxen | 40 | 3 | 0
                2024 | C | barn | 9 | |
            """,
            gives=50.0,
        ),
        Example(
            says="Ett avbrott på tre månader bryter det sammanhängande behovet.",
            rows="""
                ar | person | roll | manader_36 | avbrott_36
                2022 | X | vuxen | 1 | 0
                2024 | A | vuxen | 33 | 3
                2024 | B | vuxen | 34 | 2
            """,
            gives=50.0,
        ),
        Example(
            says="Med kortare historik än 36 månader kan måttet inte ses.",
            rows="""
                ar | person | roll | manader_36 | avbrott_36
                2023 | X | vuxen | 12 | 0
                2024 | A | vuxen | 24 | 0
            """,
            gives=None,
        ),
    ),
)
