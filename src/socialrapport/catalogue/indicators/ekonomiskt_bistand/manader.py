"""Biståndsmånader per hushåll."""

from socialrapport.catalogue.breakdowns.hushallstyp import breakdown as hushallstyp
from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.lagrum import SOL_BISTAND
from socialrapport.catalogue.tables.bistandshushall import table as bistandshushall
from socialrapport.model.indicator import Break, English, Example, Indicator, Mean, Period, PeriodRule
from socialrapport.model.swedish_nouns import HUSHALL
from socialrapport.model.unit import Unit

indicator = Indicator(
    id="eb.manader",
    title="Biståndsmånader per hushåll",
    area="ekonomiskt_bistand",
    order=160,
    definition="""
        Antal månader med ekonomiskt bistånd under året, i genomsnitt för de hushåll som fått
        bistånd.
    """,
    unit=HUSHALL,
    table=bistandshushall,
    measure=Mean("manader", "hushall", Unit("månader").each("hushåll")),
    by=(stadsdel, hushallstyp),
    period=PeriodRule(Period.YEAR, "Kalenderår: den som räknas någon gång under året räknas."),
    source="Kommunens verksamhetssystem",
    deduplication="Ett hushåll räknas en gång, oavsett hur många månader det fått bistånd.",
    in_districts="i varje stadsdel som betalat ut bistånd till det, men en gång i helheten.",
    law=SOL_BISTAND,
    since=1990,
    breaks=(
        Break(
            2017,
            "Från och med 2017 gäller nya föreskrifter för registret (HSLF-FS 2015:30).",
            english="New regulations for the register apply as of 2017 (HSLF-FS 2015:30).",
        ),
    ),
    phrase="biståndsmånader per hushåll",
    also=(
        "så många månader fick ett hushåll bistånd",
        "genomsnittlig tid med bistånd",
        "biståndstiden",
    ),
    english=English(
        title="Months of assistance per household",
        phrase="months of assistance per household",
        definition="""
            The number of months with social assistance during the year, on average
            for the households that received it.
        """,
        source="The municipality's case management system",
        unit="months per household",
    ),
    examples=(
        Example(
            says="Månaderna delas på antalet hushåll.",
            rows="""
                hushall | manader
                A | 12
                B | 3
            """,
            gives=7.5,
        ),
        Example(
            says="Månaderna i två stadsdelar läggs ihop i helheten.",
            rows="""
                hushall | distrikt | manader
                A | 06 | 4
                A | 08 | 5
            """,
            gives=9.0,
        ),
    ),
)
