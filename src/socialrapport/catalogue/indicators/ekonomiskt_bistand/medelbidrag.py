"""Ekonomiskt bistånd per hushåll och år."""

from socialrapport.catalogue.breakdowns.hushallstyp import breakdown as hushallstyp
from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.lagrum import SOL_BISTAND
from socialrapport.catalogue.tables.bistandshushall import table as bistandshushall
from socialrapport.model.indicator import Break, English, Example, Indicator, Mean, Period, PeriodRule
from socialrapport.model.swedish_nouns import HUSHALL
from socialrapport.model.unit import KRONOR

indicator = Indicator(
    id="eb.medelbidrag",
    title="Ekonomiskt bistånd per hushåll",
    area="ekonomiskt_bistand",
    order=210,
    definition="""
        Utbetalt ekonomiskt bistånd under året, i genomsnitt för de hushåll som fått bistånd. Hushåll
        som fått bistånd en enda månad räknas lika mycket som de som fått det hela året.
    """,
    unit=HUSHALL,
    table=bistandshushall,
    measure=Mean("belopp", "hushall", KRONOR.each("hushåll"), decimals=0),
    by=(stadsdel, hushallstyp),
    crossed=(),
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
    phrase="det genomsnittliga ekonomiska biståndet per hushåll",
    also=(
        "bistånd till varje hushåll i snitt",
        "utbetalat per hushåll",
        "så mycket fick ett hushåll i genomsnitt",
    ),
    english=English(
        title="Social assistance per household",
        phrase="average social assistance per household during the year",
        definition="""
            Social assistance paid during the year, on average for the households
            that received it. Households with assistance for a single month count as
            much as those with assistance for the whole year.
        """,
        source="The municipality's case management system",
        unit="SEK per household",
    ),
    examples=(
        Example(
            says="Beloppen delas på antalet hushåll, inte på antalet månader.",
            rows="""
                hushall | manader | belopp
                A | 12 | 120000
                B | 1 | 6000
            """,
            gives=63000,
        ),
        Example(
            says="Beloppen i två stadsdelar läggs ihop i helheten, där hushållet är ett.",
            rows="""
                hushall | distrikt | belopp
                A | 06 | 30000
                A | 08 | 20000
            """,
            gives=50000,
        ),
        Example(
            says="En stadsdel visar vad den själv betalat ut per hushåll.",
            rows="""
                hushall | distrikt | belopp
                A | 06 | 30000
                A | 08 | 20000
            """,
            gives=30000,
            at=(("stadsdel", "06"),),
        ),
    ),
)
