"""Trivsel inom stödet vid funktionsnedsättning."""

from socialrapport.catalogue.breakdowns.kon import breakdown as kon
from socialrapport.catalogue.breakdowns.verksamhet_fn import breakdown as verksamhet_fn
from socialrapport.catalogue.tables.funktionshindersvar import table as funktionshindersvar
from socialrapport.model.indicator import English, Example, Indicator, Period, PeriodRule, Share
from socialrapport.model.swedish_nouns import SVAR

indicator = Indicator(
    id="br.fn_trivs",
    title="Trivsel inom stödet vid funktionsnedsättning",
    area="brukarundersokning",
    order=110,
    definition="""
        Andel av de svarande i undersökningen inom funktionshinderområdet som svarade ja på frågan
        om de trivs.
    """,
    unit=SVAR,
    table=funktionshindersvar,
    where=funktionshindersvar.fraga == "trivs",
    measure=Share("svar_rad", part=funktionshindersvar.positivt.is_true(), of="svaren på frågan"),
    by=(verksamhet_fn, kon),
    crossed=(),
    period=PeriodRule(Period.SURVEY, "Undersökningen görs under hösten."),
    source="SKR:s brukarundersökning inom funktionshinderområdet, kommunens egna svar",
    deduplication="Varje svar på frågan räknas en gång; den som har två verksamheter kan svara om båda.",
    phrase="svarande inom funktionshinderområdet som trivs",
    also=(
        "brukare med funktionsnedsättning som trivs",
        "trivs i verksamheten för personer med funktionsnedsättning",
    ),
    english=English(
        title="Contentment with disability support",
        phrase="respondents in disability services who are content",
        definition="""
            The share of the respondents in the survey of disability services who
            answered yes when asked whether they are content.
        """,
        source="The user survey of disability services of the Swedish Association of Local Authorities and Regions (SKR), the municipality's own answers",
    ),
    examples=(
        Example(
            says="Bara frågan om trivsel räknas.",
            rows="""
                svar_rad | fraga | positivt
                1        | trivs | ja
                2        | trivs | nej
                3        | trygg | ja
            """,
            gives=50.0,
        ),
        Example(
            says="En verksamhet för sig.",
            rows="""
                svar_rad | fraga | verksamhet | positivt
                1        | trivs | DAGLIG     | ja
                2        | trivs | GRUPP      | nej
            """,
            gives=100.0,
            at=(("verksamhet", "DAGLIG"),),
        ),
    ),
)
