"""Långvarigt ekonomiskt bistånd."""

from socialrapport.catalogue.breakdowns.hushallstyp import breakdown as hushallstyp
from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.lagrum import SOL_BISTAND
from socialrapport.catalogue.tables.bistandshushall import table as bistandshushall
from socialrapport.model.indicator import Break, English, Example, Indicator, Period, PeriodRule, Share
from socialrapport.model.swedish_nouns import HUSHALL

indicator = Indicator(
    id="eb.langvarigt",
    title="Långvarigt ekonomiskt bistånd",
    area="ekonomiskt_bistand",
    order=40,
    definition="""
        Andel av årets hushåll med ekonomiskt bistånd som har fått bistånd under minst tio av
        årets tolv månader.
    """,
    unit=HUSHALL,
    table=bistandshushall,
    measure=Share("hushall", part=bistandshushall.manader_ar >= 10, of="hushållen med ekonomiskt bistånd"),
    by=(stadsdel, hushallstyp),
    period=PeriodRule(Period.YEAR, "Kalenderår: den som räknas någon gång under året räknas."),
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
    phrase="hushåll med ekonomiskt bistånd som fått bistånd i minst tio månader",
    also=(
        "hushåll som fick hjälp minst tio av årets månader",
        "hushåll som haft bistånd minst tio månader",
        "fick bistånd nästan hela året",
        "långtidsberoende hushåll",
    ),
    english=English(
        title="Long-term social assistance",
        phrase="households receiving social assistance that did so for at least ten months",
        definition="""
            The share of the year's households receiving social assistance that received
            it for at least ten of the twelve months of the year.
        """,
        source="The municipality's case management system",
    ),
    examples=(
        Example(
            says="Tio månader räknas, nio räknas inte.",
            rows="""
                hushall | manader_ar
                A | 10
                B | 9
                C | 9
                D | 12
            """,
            gives=50.0,
        ),
        Example(
            says="Månaderna är hela kommunens, även för den som flyttat.",
            rows="""
                hushall | distrikt | manader | manader_ar
                A | 06 | 6 | 12
                A | 08 | 6 | 12
            """,
            gives=100.0,
            at=(("stadsdel", "06"),),
        ),
    ),
)
