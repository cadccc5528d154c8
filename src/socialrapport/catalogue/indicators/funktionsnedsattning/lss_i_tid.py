"""Beslut enligt LSS verkställda inom tre månader."""

from socialrapport.catalogue.breakdowns.kon import breakdown as kon
from socialrapport.catalogue.breakdowns.lss_beslut_insats import breakdown as lss_beslut_insats
from socialrapport.catalogue.lagrum import LSS_EJ_VERKSTALLT
from socialrapport.catalogue.tables.lss_avgjorda import table as lss_avgjorda
from socialrapport.model.indicator import English, Example, Indicator, Period, PeriodRule, Share
from socialrapport.model.swedish_nouns import BESLUT

indicator = Indicator(
    id="fn.lss_i_tid",
    title="Beslut enligt LSS verkställda inom tre månader",
    area="funktionsnedsattning",
    order=240,
    definition="""
        Andel av årets beslut om insatser enligt LSS som verkställdes inom tre månader. Beslut som
        ännu inte kan bedömas räknas inte.
    """,
    unit=BESLUT,
    table=lss_avgjorda,
    where=(lss_avgjorda.utfall == "BIFALL") & ~lss_avgjorda.inom_tre_manader.is_missing(),
    measure=Share("beslut", part=lss_avgjorda.inom_tre_manader.is_true(), of="besluten om insatser enligt LSS"),
    by=(kon, lss_beslut_insats),
    crossed=(),
    period=PeriodRule(Period.YEAR, "Kalenderår: den dag då beslutet fattades."),
    source="Kommunens verksamhetssystem",
    deduplication="Ett beslut räknas en gång, det år det fattades.",
    law=LSS_EJ_VERKSTALLT,
    phrase="beslut om insatser enligt LSS som verkställdes inom tre månader",
    also=(
        "LSS-beslut verkställda i tid",
        "beslut enligt LSS som verkställdes i tid",
    ),
    english=English(
        title="Decisions under LSS implemented within three months",
        phrase="decisions on services under LSS that were implemented within three months",
        definition="""
            The share of the year's decisions on services under LSS that were
            implemented within three months. Decisions that cannot yet be judged are
            not counted.
        """,
        source="The municipality's case management system",
    ),
    examples=(
        Example(
            says="Ett beslut vars tre månader inte gått räknas inte.",
            rows="""
                beslut | utfall | inom_tre_manader
                1      | BIFALL | ja
                2      | BIFALL | nej
                3      | BIFALL |
            """,
            gives=50.0,
        ),
        Example(
            says="Alla i tid är hundra procent.",
            rows="""
                beslut | utfall | inom_tre_manader
                1      | BIFALL | ja
            """,
            gives=100.0,
        ),
        Example(
            says="Ett avslag kan inte verkställas och räknas inte.",
            rows="""
                beslut | utfall | inom_tre_manader
                1      | BIFALL | ja
                2      | AVSLAG |
            """,
            gives=1,
            measure="bas",
        ),
    ),
)
