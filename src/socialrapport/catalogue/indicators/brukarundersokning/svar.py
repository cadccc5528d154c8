"""Svarande i brukarundersökningen."""

from socialrapport.catalogue.breakdowns.kon import breakdown as kon
from socialrapport.catalogue.tables.enkatsvar import table as enkatsvar
from socialrapport.model.indicator import Area, Count, Example, Indicator, Period, PeriodRule
from socialrapport.model.words import SVAR

indicator = Indicator(
    id="br.svar",
    title="Svarande i brukarundersökningen",
    area=Area.BRUKARUNDERSOKNING,
    definition="""
        Antal personer som svarade på minst en fråga i undersökningen.
    """,
    unit=SVAR,
    table=enkatsvar,
    measure=Count("svar_id"),
    by=(kon,),
    period=PeriodRule(Period.SURVEY, "Undersökningen görs under hösten."),
    source="SKR:s brukarundersökning inom individ- och familjeomsorgen, kommunens egna svar",
    deduplication="Varje svarande räknas en gång.",
    phrase="svarande i brukarundersökningen",
    examples=(
        Example(
            says="Svar på två frågor är en svarande.",
            rows="""
                svar_id | fraga
                1 | helhet
                1 | kontakt
                2 | helhet
            """,
            gives=2,
        ),
        Example(
            says="Den som inte anger kön räknas i samtliga.",
            rows="""
                svar_id | kon
                1 | K
                2 |
            """,
            gives=2,
        ),
    ),
)
