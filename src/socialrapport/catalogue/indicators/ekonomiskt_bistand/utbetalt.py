"""Utbetalt ekonomiskt bistånd."""

from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.lagrum import SOL_BISTAND
from socialrapport.catalogue.tables.bistandshushall import table as bistandshushall
from socialrapport.model.indicator import Break, English, Example, Indicator, Period, PeriodRule, Sum
from socialrapport.model.swedish_nouns import HUSHALL
from socialrapport.model.unit import TKR

indicator = Indicator(
    id="eb.utbetalt",
    title="Utbetalt ekonomiskt bistånd",
    area="ekonomiskt_bistand",
    order=180,
    definition="""
        Summan av utbetalt ekonomiskt bistånd för årets månader, i tusental kronor.
    """,
    unit=HUSHALL,
    table=bistandshushall,
    measure=Sum("belopp", "hushall", TKR),
    by=(stadsdel,),
    period=PeriodRule(Period.YEAR, "Kalenderår: den som räknas någon gång under året räknas."),
    source="Kommunens verksamhetssystem",
    deduplication="Varje utbetalning räknas en gång.",
    in_districts="i varje stadsdel det som den själv betalat ut.",
    law=SOL_BISTAND,
    since=1990,
    breaks=(
        Break(
            2017,
            "Från och med 2017 gäller nya föreskrifter för registret (HSLF-FS 2015:30).",
            english="New regulations for the register apply as of 2017 (HSLF-FS 2015:30).",
        ),
    ),
    phrase="det utbetalda ekonomiska biståndet",
    also=(
        "utgifterna för försörjningsstöd",
        "biståndskostnaden",
        "pengar till försörjningsstöd",
        "ekonomiskt bistånd för miljoner kronor",
        "biståndet kostade",
    ),
    english=English(
        title="Social assistance paid",
        phrase="social assistance paid",
        definition="""
            The sum of social assistance paid for the months of the year, in
            thousands of Swedish kronor.
        """,
        source="The municipality's case management system",
        unit="SEK thousand",
    ),
    examples=(
        Example(
            says="Beloppen läggs ihop och anges i tusental kronor.",
            rows="""
                hushall | belopp
                A | 8000
                B | 4000
            """,
            gives=12.0,
        ),
        Example(
            says="En stadsdel visar vad den själv betalat ut.",
            rows="""
                hushall | distrikt | belopp
                A | 06 | 3000
                A | 08 | 2000
            """,
            gives=3.0,
            at=(("stadsdel", "06"),),
        ),
    ),
)
