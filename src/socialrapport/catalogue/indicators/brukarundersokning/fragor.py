"""Positiva svar i brukarundersökningen."""

from socialrapport.catalogue.breakdowns.fraga import breakdown as fraga
from socialrapport.catalogue.breakdowns.kon import breakdown as kon
from socialrapport.catalogue.tables.enkatsvar import table as enkatsvar
from socialrapport.model.indicator import English, Example, Indicator, Period, PeriodRule, Share
from socialrapport.model.swedish_nouns import SVAR

indicator = Indicator(
    id="br.fragor",
    title="Positiva svar i brukarundersökningen",
    area="brukarundersokning",
    order=100,
    definition="""
        Andel av svaren på varje fråga som är positiva, det vill säga 4 eller 5 på en femgradig
        skala.
    """,
    unit=SVAR,
    table=enkatsvar,
    measure=Share("svar_rad", part=enkatsvar.positivt.is_true(), of="svaren"),
    by=(fraga, kon),
    period=PeriodRule(Period.SURVEY, "Undersökningen görs under hösten."),
    source="SKR:s brukarundersökning inom individ- och familjeomsorgen, kommunens egna svar",
    deduplication="Varje svar på en fråga räknas en gång.",
    phrase="positiva svar i brukarundersökningen",
    english=English(
        title="Positive answers in the user survey",
        phrase="positive answers in the user survey",
        definition="""
            The share of the answers to each question that are positive, that is, 4
            or 5 on a five-point scale.
        """,
        source="The user survey of individual and family services of the Swedish Association of Local Authorities and Regions (SKR), the municipality's own answers",
    ),
    examples=(
        Example(
            says="Tre av fyra svar är positiva.",
            rows="""
                svar_rad | fraga | positivt
                1 | helhet | ja
                2 | helhet | nej
                3 | kontakt | ja
                4 | paverka | ja
            """,
            gives=75.0,
        ),
        Example(
            says="En fråga för sig.",
            rows="""
                svar_rad | fraga | positivt
                1 | helhet | ja
                2 | helhet | nej
                3 | kontakt | ja
            """,
            gives=50.0,
            at=(("fraga", "helhet"),),
        ),
    ),
)
