"""Återaktualiserade hushåll."""

from socialrapport.catalogue.breakdowns.hushallstyp import breakdown as hushallstyp
from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.lagrum import SOL_BISTAND
from socialrapport.catalogue.tables.bistandshushall import table as bistandshushall
from socialrapport.model.indicator import Break, English, Example, Indicator, Period, PeriodRule, Share
from socialrapport.model.swedish_nouns import HUSHALL

indicator = Indicator(
    id="eb.ateraktualiserade",
    title="Återaktualiserade hushåll",
    area="ekonomiskt_bistand",
    order=80,
    definition="""
        Andel av årets nya hushåll som hade fått ekonomiskt bistånd tidigare, någon gång under de fem
        åren före årets första månad med bistånd. Ett hushåll är nytt om det varit utan bistånd i minst
        tolv månader.
    """,
    unit=HUSHALL,
    table=bistandshushall,
    where=bistandshushall.uppehall.is_missing() | (bistandshushall.uppehall >= 12),
    measure=Share("hushall", part=bistandshushall.uppehall.between(12, 59), of="hushållen som var nya under året"),
    by=(stadsdel, hushallstyp),
    crossed=(),
    period=PeriodRule(
        Period.ROLLING,
        "Kalenderår, med de 60 månaderna före hushållets första månad; bara år som kan ses så långt bakåt redovisas.",
        window_months=72,
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
    phrase="nya hushåll med ekonomiskt bistånd som fått bistånd tidigare",
    also=(
        "nya hushåll som haft ekonomiskt bistånd förut",
        "nya hushåll som hade fått försörjningsstöd förr",
    ),
    english=English(
        title="Returning households",
        phrase="new households receiving social assistance that had received it before",
        definition="""
            The share of the year's new households that had received social
            assistance before, at some time in the five years before the year's
            first month of assistance. A household is new if it has been without
            assistance for at least twelve months.
        """,
        source="The municipality's case management system",
    ),
    examples=(
        Example(
            says="Den som kommer tillbaka efter två år är återaktualiserad; den som aldrig haft bistånd är det inte.",
            rows="""
                ar | hushall | uppehall
                2019 | X |
                2024 | A | 24
                2024 | B |
            """,
            gives=50.0,
        ),
        Example(
            says="Ett uppehåll på fem år eller mer räknas som ingen tidigare kontakt, och kortare än tolv månader som pågående.",
            rows="""
                ar | hushall | uppehall
                2019 | X |
                2024 | A | 59
                2024 | B | 60
                2024 | C | 11
            """,
            gives=50.0,
        ),
    ),
)
