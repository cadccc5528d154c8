"""Hushåll med ekonomiskt bistånd månad för månad."""

from socialrapport.catalogue.breakdowns.manad_flera import breakdown as manad
from socialrapport.catalogue.lagrum import SOL_BISTAND
from socialrapport.catalogue.tables.bistandsmanader import table as bistandsmanader
from socialrapport.model.indicator import Break, Count, English, Example, Indicator, Period, PeriodRule
from socialrapport.model.swedish_nouns import HUSHALL

indicator = Indicator(
    id="eb.hushall_manad",
    title="Hushåll med ekonomiskt bistånd månad för månad",
    area="ekonomiskt_bistand",
    order=15,
    definition="""
        Antal hushåll som har fått ekonomiskt bistånd utbetalt för månaden. Månaden är den som
        biståndet avser, inte den då det betalades ut.
    """,
    unit=HUSHALL,
    table=bistandsmanader,
    measure=Count("hushall"),
    by=(manad,),
    period=PeriodRule(Period.YEAR, "Kalenderår: de månader under året som biståndet avser."),
    source="Kommunens verksamhetssystem",
    deduplication="Ett hushåll räknas en gång i varje månad som det fått bistånd för, och en gång i hela året.",
    law=SOL_BISTAND,
    since=1990,
    breaks=(
        Break(
            2017,
            "Från och med 2017 gäller nya föreskrifter för registret (HSLF-FS 2015:30).",
            english="New regulations for the register apply as of 2017 (HSLF-FS 2015:30).",
        ),
    ),
    phrase="hushåll med utbetalt ekonomiskt bistånd",
    english=English(
        title="Households receiving social assistance month by month",
        phrase="households that were paid social assistance",
        definition="""
            The number of households that were paid social assistance for the month.
            The month is the one that the assistance was for, not the one in which it
            was paid.
        """,
        source="The municipality's case management system",
    ),
    examples=(
        Example(
            says="Ett hushåll räknas i varje månad som det fått bistånd för.",
            rows="""
                hushall | manad
                A | 1
                A | 2
                B | 2
            """,
            gives=2,
            at=(("manad", "2"),),
        ),
        Example(
            says="I hela året räknas hushållet en gång, också när två distrikt betalat.",
            rows="""
                hushall | manad | distrikt
                A | 1 | 06
                A | 1 | 08
                A | 2 | 08
            """,
            gives=1,
        ),
    ),
)
