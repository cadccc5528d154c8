"""Utredningsärenden vid relationsvåldsteam."""

from socialrapport.catalogue.breakdowns.alder_vuxna import breakdown as alder_vuxna
from socialrapport.catalogue.breakdowns.halvar import breakdown as halvar
from socialrapport.catalogue.breakdowns.kon import breakdown as kon
from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.lagrum import SOL_UTREDNING
from socialrapport.catalogue.tables.utredningar import table as utredningar
from socialrapport.model.indicator import Count, Doing, English, Example, Indicator, Period, PeriodRule
from socialrapport.model.swedish_nouns import UTREDNINGSARENDE

indicator = Indicator(
    id="vr.rvt_utredningar",
    title="Utredningsärenden vid relationsvåldsteam",
    area="vald",
    order=10,
    definition="""
        Antal utredningar om våld i nära relation som inleddes vid relationsvåldsteam (RVT)
        under året.
    """,
    unit=UTREDNINGSARENDE,
    table=utredningar,
    where=(utredningar.omrade == "VALD") & (utredningar.enhet == "RVT"),
    measure=Count("utredning"),
    by=(stadsdel, kon, alder_vuxna, halvar),
    crossed=(),
    period=PeriodRule(Period.YEAR, "Kalenderår: den som räknas någon gång under året räknas."),
    source="Kommunens verksamhetssystem",
    deduplication="Ett ärende räknas en gång, det år det inleddes; en person kan ha flera.",
    law=SOL_UTREDNING,
    phrase="utredningsärenden vid relationsvåldsteam (RVT)",
    also=(
        "utredningar om våld i nära relation",
        "relationsvåldsteamen inledde utredningar",
        "RVT-utredningar",
        "våldsutredningar",
    ),
    doing=Doing("{} utredningsärenden", "inleddes", "vid relationsvåldsteam"),
    headline=True,
    english=English(
        title="Investigations by domestic violence teams",
        phrase="investigations by domestic violence teams (RVT)",
        definition="""
            The number of investigations of violence in close relationships that
            were opened by domestic violence teams (RVT) during the year.
        """,
        source="The municipality's case management system",
    ),
    examples=(
        Example(
            says="Bara utredningar vid RVT räknas.",
            rows="""
                utredning | omrade | enhet
                1 | VALD | RVT
                2 | VALD | DISTRIKT
                3 | MB | RVT
            """,
            gives=1,
        ),
        Example(
            says="Två utredningar om samma person är två ärenden.",
            rows="""
                utredning | person | omrade | enhet
                1 | A | VALD | RVT
                2 | A | VALD | RVT
            """,
            gives=2,
        ),
    ),
)
