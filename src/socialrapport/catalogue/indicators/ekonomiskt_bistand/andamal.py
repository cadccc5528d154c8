"""Ekonomiskt bistånd efter ändamål."""

from socialrapport.catalogue.breakdowns.andamal import breakdown as andamal
from socialrapport.catalogue.lagrum import SOL_BISTAND
from socialrapport.catalogue.tables.andamalsbelopp import table as andamalsbelopp
from socialrapport.model.indicator import Break, English, Example, Indicator, Period, PeriodRule, Sum
from socialrapport.model.swedish_nouns import HUSHALL
from socialrapport.model.unit import TKR

indicator = Indicator(
    id="eb.andamal",
    title="Utbetalt ekonomiskt bistånd till olika ändamål",
    area="ekonomiskt_bistand",
    order=230,
    definition="""
        Summan av utbetalt ekonomiskt bistånd under året efter vad det avsåg, i tusental kronor. Ett
        hushåll kan ha fått bistånd till flera ändamål.
    """,
    unit=HUSHALL,
    table=andamalsbelopp,
    measure=Sum("belopp", "hushall", TKR),
    by=(andamal,),
    period=PeriodRule(Period.YEAR, "Kalenderår: den som räknas någon gång under året räknas."),
    source="Kommunens verksamhetssystem",
    deduplication="Varje krona räknas en gång; ett hushåll räknas en gång för varje ändamål och en gång i helheten.",
    law=SOL_BISTAND,
    breaks=(
        Break(
            2017,
            "Från och med 2017 gäller nya föreskrifter för registret (HSLF-FS 2015:30).",
            english="New regulations for the register apply as of 2017 (HSLF-FS 2015:30).",
        ),
    ),
    phrase="det utbetalda ekonomiska biståndet till samtliga ändamål",
    also=(
        "vad det ekonomiska biståndet gick till",
        "ekonomiskt bistånd efter ändamål",
    ),
    english=English(
        title="Social assistance paid for different purposes",
        phrase="social assistance paid for all purposes",
        definition="""
            The sum of social assistance paid during the year by what it was for, in
            thousands of Swedish kronor. A household may have received assistance
            for several purposes.
        """,
        source="The municipality's case management system",
        unit="SEK thousand",
    ),
    examples=(
        Example(
            says="Beloppen läggs ihop över ändamålen.",
            rows="""
                hushall | andamal | belopp
                A | BOENDE | 60000
                A | TANDVARD | 5000
                B | BOENDE | 35000
            """,
            gives=100.0,
        ),
        Example(
            says="Varje ändamål visar sitt.",
            rows="""
                hushall | andamal | belopp
                A | BOENDE | 60000
                A | TANDVARD | 5000
            """,
            gives=5.0,
            at=(("andamal", "TANDVARD"),),
        ),
        Example(
            says="Ett hushåll med två ändamål är ett hushåll.",
            rows="""
                hushall | andamal | belopp
                A | BOENDE | 60000
                A | TANDVARD | 5000
            """,
            gives=1,
            measure="antal",
        ),
    ),
)
