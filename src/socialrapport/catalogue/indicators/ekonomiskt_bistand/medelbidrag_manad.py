"""Ekonomiskt bistånd per hushåll och månad."""

from socialrapport.catalogue.lagrum import SOL_BISTAND
from socialrapport.catalogue.tables.bistandsmanader import table as bistandsmanader
from socialrapport.model.indicator import Area, Break, Example, Indicator, Mean, Period, PeriodRule
from socialrapport.model.words import BISTANDSMANAD

indicator = Indicator(
    id="eb.medelbidrag_manad",
    title="Ekonomiskt bistånd per hushåll och månad",
    area=Area.EKONOMISKT_BISTAND,
    definition="""
        Utbetalt ekonomiskt bistånd under året, i genomsnitt för varje månad som ett hushåll fått
        bistånd. Månaden är den som biståndet avser. Visas bara för hela kommunen, eftersom underlaget
        är månader och inte hushåll.
    """,
    unit=BISTANDSMANAD,
    table=bistandsmanader,
    measure=Mean("sbel", "hushallsmanad", "kronor per biståndsmånad", decimals=0),
    by=(),
    period=PeriodRule(Period.YEAR, "Kalenderår: de månader under året som biståndet avser."),
    source="Kommunens verksamhetssystem",
    deduplication="Varje hushåll räknas en gång för varje månad med bistånd.",
    law=SOL_BISTAND,
    since=1990,
    breaks=(Break(2017, "Från och med 2017 gäller nya föreskrifter för registret (HSLF-FS 2015:30)."),),
    phrase="genomsnittligt ekonomiskt bistånd per hushåll och månad",
    examples=(
        Example(
            says="Beloppen delas på antalet månader med bistånd.",
            rows="""
                hushallsmanad | hushall | manad | sbel
                A-1 | A | 1 | 9000
                A-2 | A | 2 | 7000
                B-1 | B | 1 | 5000
            """,
            gives=7000,
        ),
        Example(
            says="Två stadsdelar som betalat för samma månad är en månad.",
            rows="""
                hushallsmanad | distrikt | sbel
                A-1 | 06 | 6000
                A-1 | 08 | 3000
            """,
            gives=9000,
        ),
    ),
)
