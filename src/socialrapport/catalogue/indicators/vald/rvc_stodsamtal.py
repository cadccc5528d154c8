"""Behovsprövade stödsamtal vid relationsvåldscentrum."""

from socialrapport.catalogue.breakdowns.alder_vuxna import breakdown as alder_vuxna
from socialrapport.catalogue.breakdowns.kon import breakdown as kon
from socialrapport.catalogue.lagrum import SOL_BISTAND
from socialrapport.catalogue.tables.insatser import table as insatser
from socialrapport.model.indicator import Count, Doing, English, Example, Indicator, Period, PeriodRule
from socialrapport.model.swedish_nouns import STODSAMTAL

indicator = Indicator(
    id="vr.rvc_stodsamtal",
    title="Behovsprövade stödsamtal vid relationsvåldscentrum",
    area="vald",
    order=20,
    definition="""
        Antal beslut om behovsprövade stödsamtal vid relationsvåldscentrum (RVC) som pågick
        under året.
    """,
    unit=STODSAMTAL,
    table=insatser,
    where=(insatser.omrade == "VALD") & (insatser.typ == "STODSAMTAL"),
    measure=Count("insats"),
    by=(kon, alder_vuxna),
    crossed=(),
    period=PeriodRule(Period.YEAR, "Kalenderår: den som räknas någon gång under året räknas."),
    source="Kommunens verksamhetssystem",
    deduplication="Varje beslut räknas en gång; en person kan ha flera.",
    law=SOL_BISTAND,
    phrase="behovsprövade stödsamtal vid relationsvåldscentrum (RVC)",
    also=(
        "beslut om stödsamtal",
        "stödsamtal för våldsutsatta",
        "stödsamtal hos RVC",
    ),
    doing=Doing("{} behovsprövade stödsamtal", "pågick", "vid relationsvåldscentrum"),
    headline=True,
    english=English(
        title="Needs-assessed support sessions at domestic violence centres",
        phrase="needs-assessed support sessions at domestic violence centres (RVC)",
        definition="""
            The number of decisions on needs-assessed support sessions at domestic
            violence centres (RVC) that were in force during the year.
        """,
        source="The municipality's case management system",
    ),
    examples=(
        Example(
            says="Varje beslut räknas.",
            rows="""
                insats | person | omrade | typ
                1 | A | VALD | STODSAMTAL
                2 | A | VALD | STODSAMTAL
            """,
            gives=2,
        ),
        Example(
            says="Skyddat boende räknas inte.",
            rows="""
                insats | omrade | typ
                1 | VALD | SKYDDAT
                2 | VALD | STODSAMTAL
            """,
            gives=1,
        ),
    ),
)
