"""Svarande i brukarundersökningen."""

from socialrapport.catalogue.breakdowns.grupp import breakdown as grupp
from socialrapport.catalogue.breakdowns.kon import breakdown as kon
from socialrapport.catalogue.tables.enkatsvar import table as enkatsvar
from socialrapport.model.indicator import Count, English, Example, Indicator, Period, PeriodRule
from socialrapport.model.swedish_nouns import SVAR

indicator = Indicator(
    id="br.svar",
    title="Svarande i brukarundersökningen",
    area="brukarundersokning",
    order=10,
    definition="""
        Antal personer som svarade på minst en fråga i undersökningen.
    """,
    unit=SVAR,
    table=enkatsvar,
    where=enkatsvar.forsta.is_true(),
    measure=Count("svar_rad"),
    by=(grupp, kon),
    period=PeriodRule(Period.SURVEY, "Undersökningen görs under hösten."),
    source="SKR:s brukarundersökning inom individ- och familjeomsorgen, kommunens egna svar",
    deduplication="Varje svarande räknas en gång.",
    phrase="svarande i brukarundersökningen",
    also=(
        "personer som besvarade enkäten",
        "inkomna enkätsvar",
        "deltog i brukarundersökningen",
        "svarade på brukarenkäten",
    ),
    english=English(
        title="Respondents in the user survey",
        phrase="respondents in the user survey",
        definition="""
            The number of people who answered at least one question of the survey.
        """,
        source="The user survey of individual and family services of the Swedish Association of Local Authorities and Regions (SKR), the municipality's own answers",
    ),
    examples=(
        Example(
            says="Svar på två frågor är en svarande.",
            rows="""
                svar_id | fraga | forsta
                1 | helhet | ja
                1 | kontakt | nej
                2 | helhet | ja
            """,
            gives=2,
        ),
        Example(
            says="Den som inte anger kön räknas i samtliga.",
            rows="""
                svar_id | kon | forsta
                1 | K | ja
                2 | | ja
            """,
            gives=2,
        ),
    ),
)
