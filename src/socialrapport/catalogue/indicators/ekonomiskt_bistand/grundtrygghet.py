"""Ekonomisk grundtrygghet."""

from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.lagrum import SOL_BISTAND
from socialrapport.catalogue.tables.bistandshushall import table as bistandshushall
from socialrapport.model.indicator import Break, English, Example, Indicator, Period, PeriodRule, Sum
from socialrapport.model.swedish_nouns import HUSHALL
from socialrapport.model.unit import TKR

indicator = Indicator(
    id="eb.grundtrygghet",
    title="Utbetald ekonomisk grundtrygghet",
    area="ekonomiskt_bistand",
    order=190,
    definition="""
        Summan av det ekonomiska bistånd som avser daglig försörjning (ekonomisk grundtrygghet) under
        årets månader, i tusental kronor.
    """,
    unit=HUSHALL,
    table=bistandshushall,
    where=bistandshushall.egt > 0,
    measure=Sum("egt", "hushall", TKR),
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
    phrase="den utbetalda ekonomiska grundtryggheten",
    also=(
        "utbetald riksnorm och boendekostnad",
        "bistånd till daglig försörjning",
        "bistånd till grundtrygghet",
    ),
    english=English(
        title="Basic support paid",
        phrase="basic support paid",
        definition="""
            The sum of the social assistance that is for daily living (basic
            support) for the months of the year, in thousands of Swedish kronor.
        """,
        source="The municipality's case management system",
        unit="SEK thousand",
    ),
    examples=(
        Example(
            says="Bara den del som är ekonomisk grundtrygghet räknas.",
            rows="""
                hushall | belopp | egt | ovrigt
                A | 10000 | 8000 | 2000
                B | 4000 | 4000 | 0
            """,
            gives=12.0,
        ),
        Example(
            says="Ett hushåll med enbart övrigt bistånd räknas inte.",
            rows="""
                hushall | belopp | egt | ovrigt
                A | 10000 | 8000 | 2000
                B | 4000 | 0 | 4000
            """,
            gives=1,
            measure="antal",
        ),
    ),
)
