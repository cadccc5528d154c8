"""Avslag på ansökningar om insatser enligt LSS."""

from socialrapport.catalogue.breakdowns.kon import breakdown as kon
from socialrapport.catalogue.breakdowns.lss_beslut_insats import breakdown as lss_beslut_insats
from socialrapport.catalogue.lagrum import LSS
from socialrapport.catalogue.tables.lss_avgjorda import table as lss_avgjorda
from socialrapport.model.indicator import English, Example, Indicator, Period, PeriodRule, Share
from socialrapport.model.swedish_nouns import BESLUT

indicator = Indicator(
    id="fn.lss_avslag",
    title="Avslag på ansökningar om insatser enligt LSS",
    area="funktionsnedsattning",
    order=230,
    definition="""
        Andel av årets beslut om insatser enligt LSS som var avslag.
    """,
    unit=BESLUT,
    table=lss_avgjorda,
    measure=Share("beslut", part=lss_avgjorda.utfall == "AVSLAG", of="besluten enligt LSS"),
    by=(kon, lss_beslut_insats),
    crossed=(),
    period=PeriodRule(Period.YEAR, "Kalenderår: den dag då beslutet fattades."),
    source="Kommunens verksamhetssystem",
    deduplication="Ett beslut räknas en gång; den som sökt två insatser har två beslut.",
    law=LSS,
    phrase="beslut enligt LSS som var avslag",
    also=("avslagsandelen för LSS",),
    english=English(
        title="Refused applications for services under LSS",
        phrase="decisions under LSS that were refusals",
        definition="""
            The share of the year's decisions on services under LSS that were
            refusals.
        """,
        source="The municipality's case management system",
    ),
    examples=(
        Example(
            says="Ett av fyra beslut är ett avslag.",
            rows="""
                beslut | utfall
                1      | BIFALL
                2      | AVSLAG
                3      | BIFALL
                4      | BIFALL
            """,
            gives=25.0,
        ),
        Example(
            says="Besluten räknas, inte personerna.",
            rows="""
                beslut | person | utfall
                1      | A      | BIFALL
                2      | A      | AVSLAG
            """,
            gives=50.0,
        ),
    ),
)
