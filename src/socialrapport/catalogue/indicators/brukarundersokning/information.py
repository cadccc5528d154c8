"""Information."""

from socialrapport.catalogue.breakdowns.grupp import breakdown as grupp
from socialrapport.catalogue.breakdowns.kon import breakdown as kon
from socialrapport.catalogue.tables.enkatsvar import table as enkatsvar
from socialrapport.model.indicator import English, Example, Indicator, Period, PeriodRule, Share
from socialrapport.model.swedish_nouns import SVAR

indicator = Indicator(
    id="br.information",
    title="Information",
    area="brukarundersokning",
    order=50,
    definition="""
        Andel av svaren på frågan hur tydlig informationen är som är positiva, det vill säga 4 eller
        5 på en femgradig skala.
    """,
    unit=SVAR,
    table=enkatsvar,
    where=enkatsvar.fraga == "information",
    measure=Share("svar_rad", part=enkatsvar.positivt.is_true(), of="svaren"),
    by=(grupp, kon),
    crossed=(),
    period=PeriodRule(Period.SURVEY, "Undersökningen görs under hösten."),
    source="SKR:s brukarundersökning inom individ- och familjeomsorgen, kommunens egna svar",
    deduplication="Varje svar på en fråga räknas en gång.",
    asked="br.svarsfrekvens",
    phrase="svarande som tyckte att informationen var tydlig",
    also=(
        "svarande som förstod informationen",
        "tycker att informationen är tydlig",
        "nöjda med informationen",
    ),
    english=English(
        title="Information",
        phrase="respondents who found the information clear",
        definition="""
            The share of the answers to the question of how clear the information is
            that are positive, that is, 4 or 5 on a five-point scale.
        """,
        source="The user survey of individual and family services of the Swedish Association of Local Authorities and Regions (SKR), the municipality's own answers",
    ),
    examples=(
        Example(
            says="Bara kvalitetsområdets frågor räknas.",
            rows="""
                svar_rad | fraga       | positivt
                1        | information | ja
                2        | information | nej
                3        | helhet      | ja
                4        | helhet      | ja
            """,
            gives=50.0,
        ),
        Example(
            says="Den som hoppat över frågan räknas inte.",
            rows="""
                svar_rad | svar_id | fraga       | positivt
                1        | A       | information | ja
                2        | B       | helhet      | nej
            """,
            gives=1,
            measure="bas",
        ),
        Example(
            says="Den som inte angett kön räknas bara i samtliga.",
            rows="""
                svar_rad | fraga       | kon | positivt
                1        | information | K   | ja
                2        | information |     | nej
            """,
            gives=100.0,
            at=(("kon", "K"),),
        ),
    ),
)
