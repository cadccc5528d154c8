"""Nya hushåll med ekonomiskt bistånd."""

from socialrapport.catalogue.breakdowns.hushallstyp import breakdown as hushallstyp
from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.lagrum import SOL_BISTAND
from socialrapport.catalogue.tables.bistandshushall import table as bistandshushall
from socialrapport.model.indicator import Break, Count, Doing, English, Example, Indicator, Period, PeriodRule
from socialrapport.model.swedish_nouns import HUSHALL

indicator = Indicator(
    id="eb.nya_hushall",
    title="Nya hushåll med ekonomiskt bistånd",
    area="ekonomiskt_bistand",
    order=70,
    definition="""
        Antal hushåll som fått ekonomiskt bistånd under året och som inte hade fått det någon av de
        tolv månaderna före årets första månad med bistånd.
    """,
    unit=HUSHALL,
    table=bistandshushall,
    where=bistandshushall.uppehall.is_missing() | (bistandshushall.uppehall >= 12),
    measure=Count("hushall"),
    by=(stadsdel, hushallstyp),
    crossed=(),
    period=PeriodRule(
        Period.ROLLING,
        "Kalenderår, med de tolv månaderna före hushållets första månad; bara år som kan ses så långt bakåt redovisas.",
        window_months=24,
    ),
    source="Kommunens verksamhetssystem",
    deduplication="Ett hushåll räknas en gång, oavsett hur många månader det fått bistånd.",
    in_districts="i varje stadsdel som betalat ut bistånd till det, men en gång i helheten.",
    law=SOL_BISTAND,
    breaks=(
        Break(
            2017,
            "Från och med 2017 gäller nya föreskrifter för registret (HSLF-FS 2015:30).",
            english="New regulations for the register apply as of 2017 (HSLF-FS 2015:30).",
        ),
    ),
    phrase="nya hushåll med ekonomiskt bistånd",
    also=(
        "nytillkomna hushåll med bistånd",
        "hushåll som för första gången på länge fick bistånd",
    ),
    doing=Doing("{} nya hushåll", "fick", "ekonomiskt bistånd"),
    english=English(
        title="New households receiving social assistance",
        phrase="new households receiving social assistance",
        definition="""
            The number of households that received social assistance during the year
            and had not received it in any of the twelve months before the year's
            first month of assistance.
        """,
        source="The municipality's case management system",
    ),
    examples=(
        Example(
            says="Den som aldrig haft bistånd är ny, liksom den som varit utan i tolv månader; elva räcker inte.",
            rows="""
                ar | hushall | uppehall
                2023 | X |
                2024 | A |
                2024 | B | 12
                2024 | C | 11
                2024 | D | 0
            """,
            gives=2,
        ),
        Example(
            says="Ett hushåll som flyttat är ett nytt hushåll, inte två.",
            rows="""
                ar | hushall | distrikt | uppehall
                2023 | X | 06 |
                2024 | A | 06 |
                2024 | A | 08 |
            """,
            gives=1,
        ),
        Example(
            says="Det första året med underlag kan inte säga vilka som är nya.",
            rows="""
                hushall | uppehall
                A |
            """,
            gives=None,
        ),
    ),
)
