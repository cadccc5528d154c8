"""Felaktigt utbetalt ekonomiskt bistånd."""

from socialrapport.catalogue.breakdowns.felorsak import breakdown as felorsak
from socialrapport.catalogue.lagrum import SOL_ATERKRAV
from socialrapport.catalogue.tables.felaktiga_utbetalningar import table as felaktiga_utbetalningar
from socialrapport.model.indicator import English, Example, Indicator, Period, PeriodRule, Sum
from socialrapport.model.swedish_nouns import ARENDE
from socialrapport.model.unit import TKR

indicator = Indicator(
    id="eb.felaktiga_belopp",
    title="Felaktigt utbetalt ekonomiskt bistånd",
    area="ekonomiskt_bistand",
    order=260,
    definition="""
        Summan av det ekonomiska bistånd som kommunen under året slagit fast att den betalat ut
        felaktigt, i tusental kronor. Beloppet kan avse tidigare år.
    """,
    unit=ARENDE,
    table=felaktiga_utbetalningar,
    measure=Sum("belopp", "arende", TKR),
    by=(felorsak,),
    period=PeriodRule(Period.YEAR, "Kalenderår: den dag då felet slogs fast."),
    source="Kommunens verksamhetssystem",
    deduplication="Varje ärende räknas en gång.",
    law=SOL_ATERKRAV,
    phrase="det felaktigt utbetalda ekonomiska biståndet",
    also=(
        "kronor som betalats ut fel",
        "belopp av felaktiga utbetalningar",
        "summan av felaktiga utbetalningar",
    ),
    not_by_sex="Ärenden räknas, och ett ärende gäller ett hushåll.",
    english=English(
        title="Social assistance paid incorrectly",
        phrase="social assistance paid incorrectly",
        definition="""
            The sum of the social assistance that the municipality established
            during the year to have been paid incorrectly, in thousands of Swedish
            kronor. The amount may concern earlier years.
        """,
        source="The municipality's case management system",
        unit="SEK thousand",
    ),
    examples=(
        Example(
            says="Beloppen läggs ihop och anges i tusental kronor.",
            rows="""
                arende | belopp
                1 | 9000
                2 | 3000
            """,
            gives=12.0,
        ),
        Example(
            says="Året är det då felet slogs fast.",
            rows="""
                ar | arende | belopp
                2023 | 1 | 9000
                2024 | 2 | 3000
            """,
            gives=3.0,
        ),
    ),
)
