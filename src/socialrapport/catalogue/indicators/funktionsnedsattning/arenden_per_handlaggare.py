"""Ärenden per handläggare inom funktionsnedsättning."""

from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.lagrum import LSS, SOL_BISTAND
from socialrapport.catalogue.tables.arenden_hos_handlaggare import table as arenden_hos_handlaggare
from socialrapport.model.indicator import English, Example, Indicator, Mean, each_year
from socialrapport.model.swedish_nouns import HANDLAGGARE
from socialrapport.model.unit import Unit

indicator = Indicator(
    id="fn.arenden_per_handlaggare",
    title="Ärenden per handläggare inom funktionsnedsättning",
    area="funktionsnedsattning",
    order=280,
    definition="""
        Genomsnittligt antal pågående ärenden hos de handläggare som den 31 december hade minst ett
        ärende inom funktionsnedsättning.
    """,
    unit=HANDLAGGARE,
    table=arenden_hos_handlaggare,
    where=(arenden_hos_handlaggare.omrade == "FN") & (arenden_hos_handlaggare.arenden > 0),
    measure=Mean("arenden", "handlaggare", Unit("ärenden")),
    by=(stadsdel,),
    crossed=(),
    period=each_year(12, 31),
    source="Kommunens verksamhetssystem",
    deduplication="En handläggare räknas en gång.",
    law=(*LSS, *SOL_BISTAND),
    phrase="ärenden per handläggare inom funktionsnedsättning",
    also=(
        "ärenden per handläggare inom funktionshinderområdet",
        "ärenden för varje handläggare inom funktionsnedsättning",
        "handläggarna inom funktionshinderområdet hade så många ärenden",
        "ärenden per LSS-handläggare",
    ),
    not_by_sex="Handläggare räknas, inte de som får stöd.",
    english=English(
        title="Cases per caseworker in the area of disability",
        phrase="cases per caseworker in the area of disability",
        definition="""
            The average number of ongoing cases of the caseworkers who on 31
            December had at least one case in the area of disability.
        """,
        source="The municipality's case management system",
        unit="cases",
    ),
    examples=(
        Example(
            says="Tjugo och trettio ärenden är i genomsnitt tjugofem.",
            rows="""
                handlaggare | omrade | arenden
                1           | FN     | 20
                2           | FN     | 30
            """,
            gives=25.0,
        ),
        Example(
            says="Den som inte har något ärende drar inte ned genomsnittet.",
            rows="""
                handlaggare | omrade | arenden
                1           | FN     | 20
                2           | FN     | 0
            """,
            gives=20.0,
        ),
        Example(
            says="Andra områden räknas inte.",
            rows="""
                handlaggare | omrade | arenden
                1           | FN     | 20
                2           | EB     | 60
            """,
            gives=20.0,
        ),
    ),
)
