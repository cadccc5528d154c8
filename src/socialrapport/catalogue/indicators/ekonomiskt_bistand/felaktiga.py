"""Felaktiga utbetalningar av ekonomiskt bistånd."""

from socialrapport.catalogue.breakdowns.felorsak import breakdown as felorsak
from socialrapport.catalogue.breakdowns.kon import breakdown as kon
from socialrapport.catalogue.lagrum import SOL_ATERKRAV
from socialrapport.catalogue.tables.felaktiga_utbetalningar import table as felaktiga_utbetalningar
from socialrapport.model.indicator import Count, English, Example, Indicator, Period, PeriodRule
from socialrapport.model.swedish_nouns import ARENDE

indicator = Indicator(
    id="eb.felaktiga",
    title="Felaktiga utbetalningar av ekonomiskt bistånd",
    area="ekonomiskt_bistand",
    order=250,
    definition="""
        Antal ärenden där kommunen under året slagit fast att ekonomiskt bistånd betalats ut felaktigt.
        Bara det som upptäckts och utretts räknas, så fler ärenden kan betyda bättre kontroll.
    """,
    unit=ARENDE,
    table=felaktiga_utbetalningar,
    measure=Count("arende"),
    by=(kon, felorsak),
    crossed=(),
    period=PeriodRule(Period.YEAR, "Kalenderår: den dag då felet slogs fast."),
    source="Kommunens verksamhetssystem",
    deduplication="Varje ärende räknas en gång; en person kan ha flera.",
    law=SOL_ATERKRAV,
    phrase="ärenden om felaktigt utbetalt ekonomiskt bistånd",
    also=(
        "fall av felaktigt bistånd",
        "fel utbetalt ekonomiskt bistånd",
        "bistånd som betalats ut på fel grunder",
        "ärenden med felaktiga utbetalningar",
    ),
    english=English(
        title="Incorrect payments of social assistance",
        phrase="cases of incorrectly paid social assistance",
        definition="""
            The number of cases in which the municipality established during the
            year that social assistance had been paid incorrectly. Only what has
            been discovered and investigated is counted, so more cases may mean
            better control.
        """,
        source="The municipality's case management system",
    ),
    examples=(
        Example(
            says="En person med två ärenden är två ärenden.",
            rows="""
                arende | person | orsak
                1 | A | ENSKILD
                2 | A | ENSKILD
                3 | B | KOMMUN
            """,
            gives=3,
        ),
        Example(
            says="Fel av kommunen står för sig.",
            rows="""
                arende | person | orsak
                1 | A | ENSKILD
                3 | B | KOMMUN
            """,
            gives=1,
            at=(("felorsak", "KOMMUN"),),
        ),
    ),
)
