"""Ekonomiskt bistånd per hushåll och månad."""

from socialrapport.catalogue.lagrum import SOL_BISTAND
from socialrapport.catalogue.tables.bistandsmanader import table as bistandsmanader
from socialrapport.model.indicator import Break, English, Example, Indicator, Mean, Period, PeriodRule
from socialrapport.model.swedish_nouns import BISTANDSMANAD
from socialrapport.model.unit import KRONOR

indicator = Indicator(
    id="eb.medelbidrag_manad",
    title="Ekonomiskt bistånd per hushåll och månad",
    area="ekonomiskt_bistand",
    order=220,
    definition="""
        Utbetalt ekonomiskt bistånd under året, i genomsnitt för varje månad som ett hushåll fått
        bistånd. Månaden är den som biståndet avser. Visas bara för hela kommunen, eftersom underlaget
        är månader och inte hushåll.
    """,
    unit=BISTANDSMANAD,
    table=bistandsmanader,
    measure=Mean("sbel", "hushallsmanad", KRONOR.each("biståndsmånad"), decimals=0),
    by=(),
    period=PeriodRule(Period.YEAR, "Kalenderår: de månader under året som biståndet avser."),
    source="Kommunens verksamhetssystem",
    deduplication="Varje hushåll räknas en gång för varje månad med bistånd.",
    law=SOL_BISTAND,
    since=1990,
    breaks=(
        Break(
            2017,
            "Från och med 2017 gäller nya föreskrifter för registret (HSLF-FS 2015:30).",
            english="New regulations for the register apply as of 2017 (HSLF-FS 2015:30).",
        ),
    ),
    phrase="det genomsnittliga ekonomiska biståndet per hushåll och månad",
    also=(
        "kronor för varje månad med stöd",
        "så mycket fick ett hushåll i månaden",
    ),
    not_by_sex="Hushållens månader räknas, och ett hushåll har inte ett kön.",
    english=English(
        title="Social assistance per household and month",
        phrase="average social assistance per household and month",
        definition="""
            Social assistance paid during the year, on average for each month in
            which a household received it. The month is the one that the assistance
            was for. Shown for the whole municipality only, since the basis is
            months and not households.
        """,
        source="The municipality's case management system",
        unit="SEK per month of assistance",
    ),
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
