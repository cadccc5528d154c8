"""Ärenden per handläggare inom socialpsykiatrin."""

from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.lagrum import SOL_BISTAND
from socialrapport.catalogue.tables.arenden_hos_handlaggare import table as arenden_hos_handlaggare
from socialrapport.model.indicator import English, Example, Indicator, Mean, each_year
from socialrapport.model.swedish_nouns import HANDLAGGARE
from socialrapport.model.unit import Unit

indicator = Indicator(
    id="sp.arenden_per_handlaggare",
    title="Ärenden per handläggare inom socialpsykiatrin",
    area="socialpsykiatri",
    order=140,
    definition="""
        Genomsnittligt antal pågående ärenden hos de handläggare som den 31 december hade minst ett
        ärende inom socialpsykiatrin.
    """,
    unit=HANDLAGGARE,
    table=arenden_hos_handlaggare,
    where=(arenden_hos_handlaggare.omrade == "SP") & (arenden_hos_handlaggare.arenden > 0),
    measure=Mean("arenden", "handlaggare", Unit("ärenden")),
    by=(stadsdel,),
    crossed=(),
    period=each_year(12, 31),
    source="Kommunens verksamhetssystem",
    deduplication="En handläggare räknas en gång.",
    law=SOL_BISTAND,
    phrase="ärenden per handläggare inom socialpsykiatrin",
    also=(
        "handläggarna inom socialpsykiatrin hade så många ärenden",
        "ärenden för varje handläggare inom socialpsykiatrin",
    ),
    not_by_sex="Handläggare räknas, inte de som får stöd.",
    english=English(
        title="Cases per caseworker in social psychiatry",
        phrase="cases per caseworker in social psychiatry",
        definition="""
            The average number of ongoing cases of the caseworkers who on 31
            December had at least one case in social psychiatry.
        """,
        source="The municipality's case management system",
        unit="cases",
    ),
    examples=(
        Example(
            says="Tjugo och trettio ärenden är i genomsnitt tjugofem.",
            rows="""
                handlaggare | omrade | arenden
                1           | SP     | 20
                2           | SP     | 30
            """,
            gives=25.0,
        ),
        Example(
            says="Den som inte har något ärende drar inte ned genomsnittet.",
            rows="""
                handlaggare | omrade | arenden
                1           | SP     | 20
                2           | SP     | 0
            """,
            gives=20.0,
        ),
        Example(
            says="Andra områden räknas inte.",
            rows="""
                handlaggare | omrade | arenden
                1           | SP     | 20
                2           | EB     | 60
            """,
            gives=20.0,
        ),
    ),
)
