"""Svarsfrekvens."""

from socialrapport.catalogue.tables.enkatutskick import table as enkatutskick
from socialrapport.model.indicator import English, Example, Indicator, Period, PeriodRule, Share
from socialrapport.model.swedish_nouns import ENKAT

indicator = Indicator(
    id="br.svarsfrekvens",
    title="Svarsfrekvens",
    area="brukarundersokning",
    order=20,
    definition="""
        Andel av de utlämnade enkäterna som besvarades, det vill säga där minst en fråga har ett
        svar.
    """,
    unit=ENKAT,
    table=enkatutskick,
    measure=Share("enkat", part=enkatutskick.besvarad.is_true(), of="enkäterna som lämnades ut"),
    by=(),
    crossed=(),
    period=PeriodRule(Period.SURVEY, "Undersökningen görs under hösten."),
    source="Kommunens uppgift om utlämnade enkäter och SKR:s brukarundersökning",
    deduplication="Varje utlämnad enkät räknas en gång.",
    phrase="utlämnade enkäter som besvarades",
    also=(
        "besvarade enkäter",
        "svarsandelen",
        "lämnade in enkäten",
    ),
    apart="Svarsfrekvens i brukarundersökningen",
    english=English(
        title="Response rate",
        phrase="distributed questionnaires that were answered",
        definition="""
            The share of the distributed questionnaires that were answered, that is,
            where at least one question has an answer.
        """,
        source="The municipality's count of distributed questionnaires and the user survey of the Swedish Association of Local Authorities and Regions (SKR)",
        apart="Response rate in the user survey",
    ),
    examples=(
        Example(
            says="Två av fyra enkäter är besvarade.",
            rows="""
                enkat | besvarad
                1     | ja
                2     | ja
                3     | nej
                4     | nej
            """,
            gives=50.0,
        ),
        Example(
            says="Alla grupper räknas ihop.",
            rows="""
                enkat | grupp | besvarad
                1     | EB    | ja
                2     | EB    | nej
                3     | MB    | nej
                4     | VH    | nej
            """,
            gives=25.0,
        ),
    ),
)
