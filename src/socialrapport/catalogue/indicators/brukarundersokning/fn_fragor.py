"""Positiva svar inom stödet vid funktionsnedsättning."""

from socialrapport.catalogue.breakdowns.fraga_fn import breakdown as fraga_fn
from socialrapport.catalogue.breakdowns.kon import breakdown as kon
from socialrapport.catalogue.tables.funktionshindersvar import table as funktionshindersvar
from socialrapport.model.indicator import English, Example, Indicator, Period, PeriodRule, Share
from socialrapport.model.swedish_nouns import SVAR

indicator = Indicator(
    id="br.fn_fragor",
    title="Positiva svar inom stödet vid funktionsnedsättning",
    area="brukarundersokning",
    order=120,
    definition="""
        Andel av svaren på varje fråga i undersökningen inom funktionshinderområdet som är ja, och
        inte ibland eller nej.
    """,
    unit=SVAR,
    table=funktionshindersvar,
    measure=Share("svar_rad", part=funktionshindersvar.positivt.is_true(), of="svaren"),
    by=(fraga_fn, kon),
    crossed=(),
    period=PeriodRule(Period.SURVEY, "Undersökningen görs under hösten."),
    source="SKR:s brukarundersökning inom funktionshinderområdet, kommunens egna svar",
    deduplication="Varje svar på en fråga räknas en gång.",
    phrase="positiva svar inom funktionshinderområdet",
    also=(
        "positiva svar från brukare med funktionsnedsättning",
        "brukarundersökning funktionsnedsättning positiva svar",
    ),
    english=English(
        title="Positive answers on disability support",
        phrase="positive answers in disability services",
        definition="""
            The share of the answers to each question in the survey of disability
            services that are yes, and not sometimes or no.
        """,
        source="The user survey of disability services of the Swedish Association of Local Authorities and Regions (SKR), the municipality's own answers",
    ),
    examples=(
        Example(
            says="Tre av fyra svar är ja.",
            rows="""
                svar_rad | fraga | positivt
                1        | trivs | ja
                2        | trivs | nej
                3        | trygg | ja
                4        | hjalp | ja
            """,
            gives=75.0,
        ),
        Example(
            says="En fråga för sig.",
            rows="""
                svar_rad | fraga | positivt
                1        | trivs | ja
                2        | trivs | nej
                3        | trygg | ja
            """,
            gives=50.0,
            at=(("fraga", "trivs"),),
        ),
    ),
)
