"""Övrigt ekonomiskt bistånd."""

from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.lagrum import SOL_BISTAND
from socialrapport.catalogue.tables.bistandshushall import table as bistandshushall
from socialrapport.model.indicator import Break, English, Example, Indicator, Period, PeriodRule, Sum
from socialrapport.model.swedish_nouns import HUSHALL
from socialrapport.model.unit import TKR

indicator = Indicator(
    id="eb.ovrigt_bistand",
    title="Utbetalt övrigt ekonomiskt bistånd",
    area="ekonomiskt_bistand",
    order=200,
    definition="""
        Summan av det ekonomiska bistånd som inte är ekonomisk grundtrygghet, som tandvård, glasögon
        och flyttkostnader, under årets månader, i tusental kronor.
    """,
    unit=HUSHALL,
    table=bistandshushall,
    where=bistandshushall.ovrigt > 0,
    measure=Sum("ovrigt", "hushall", TKR),
    by=(stadsdel,),
    period=PeriodRule(Period.YEAR, "Kalenderår: den som räknas någon gång under året räknas."),
    source="Kommunens verksamhetssystem",
    deduplication="Varje utbetalning räknas en gång.",
    in_districts="i varje stadsdel det som den själv betalat ut.",
    law=SOL_BISTAND,
    breaks=(
        Break(
            2017,
            "Från och med 2017 gäller nya föreskrifter för registret (HSLF-FS 2015:30).",
            english="New regulations for the register apply as of 2017 (HSLF-FS 2015:30).",
        ),
    ),
    phrase="det utbetalda övriga ekonomiska biståndet",
    also=(
        "bistånd till tandvård och glasögon",
        "bistånd utöver grundtryggheten",
    ),
    english=English(
        title="Other social assistance paid",
        phrase="other social assistance paid",
        definition="""
            The sum of the social assistance that is not basic support, such as
            dental care, glasses and removal costs, for the months of the year, in
            thousands of Swedish kronor.
        """,
        source="The municipality's case management system",
        unit="SEK thousand",
    ),
    examples=(
        Example(
            says="Bara den del som är övrigt bistånd räknas.",
            rows="""
                hushall | belopp | egt | ovrigt
                A | 10000 | 8000 | 2000
                B | 4000 | 3000 | 1000
            """,
            gives=3.0,
        ),
        Example(
            says="Ett hushåll som bara fått grundtrygghet är inte med bland hushållen.",
            rows="""
                hushall | belopp | egt | ovrigt
                A | 10000 | 8000 | 2000
                B | 4000 | 4000 | 0
            """,
            gives=1,
            measure="antal",
        ),
    ),
)
