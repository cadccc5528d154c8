"""Tillgänglighet."""

from socialrapport.catalogue.breakdowns.grupp import breakdown as grupp
from socialrapport.catalogue.breakdowns.kon import breakdown as kon
from socialrapport.catalogue.tables.enkatsvar import table as enkatsvar
from socialrapport.model.indicator import English, Example, Indicator, Period, PeriodRule, Share
from socialrapport.model.swedish_nouns import SVAR

indicator = Indicator(
    id="br.tillganglighet",
    title="Tillgänglighet",
    area="brukarundersokning",
    order=40,
    definition="""
        Andel av svaren på frågan hur lätt det är att få kontakt med socialsekreteraren som är
        positiva, det vill säga 4 eller 5 på en femgradig skala.
    """,
    unit=SVAR,
    table=enkatsvar,
    where=enkatsvar.fraga == "kontakt",
    measure=Share("svar_rad", part=enkatsvar.positivt.is_true(), of="svaren"),
    by=(grupp, kon),
    crossed=(),
    period=PeriodRule(Period.SURVEY, "Undersökningen görs under hösten."),
    source="SKR:s brukarundersökning inom individ- och familjeomsorgen, kommunens egna svar",
    deduplication="Varje svar på en fråga räknas en gång.",
    asked="br.svarsfrekvens",
    phrase="svarande som tyckte att det var lätt att få kontakt",
    also=(
        "lätt att få kontakt med socialsekreteraren",
        "lätt att nå socialtjänsten",
        "lätt att få tag på handläggaren",
        "lätt att komma i kontakt med handläggaren",
        "nöjda med tillgängligheten",
    ),
    english=English(
        title="Accessibility",
        phrase="respondents who found it easy to get in touch",
        definition="""
            The share of the answers to the question of how easy it is to get in
            touch with the social worker that are positive, that is, 4 or 5 on a
            five-point scale.
        """,
        source="The user survey of individual and family services of the Swedish Association of Local Authorities and Regions (SKR), the municipality's own answers",
    ),
    examples=(
        Example(
            says="Bara kvalitetsområdets frågor räknas.",
            rows="""
                svar_rad | fraga   | positivt
                1        | kontakt | ja
                2        | kontakt | nej
                3        | helhet  | ja
                4        | helhet  | ja
            """,
            gives=50.0,
        ),
        Example(
            says="Den som hoppat över frågan räknas inte.",
            rows="""
                svar_rad | svar_id | fraga   | positivt
                1        | A       | kontakt | ja
                2        | B       | helhet  | nej
            """,
            gives=1,
            measure="bas",
        ),
        Example(
            says="Den som inte angett kön räknas bara i samtliga.",
            rows="""
                svar_rad | fraga   | kon | positivt
                1        | kontakt | K   | ja
                2        | kontakt |     | nej
            """,
            gives=100.0,
            at=(("kon", "K"),),
        ),
    ),
)
