"""Nya beslut om insatser enligt LSS."""

from socialrapport.catalogue.breakdowns.kon import breakdown as kon
from socialrapport.catalogue.breakdowns.lss_beslut_insats import breakdown as lss_beslut_insats
from socialrapport.catalogue.lagrum import LSS
from socialrapport.catalogue.tables.lss_avgjorda import table as lss_avgjorda
from socialrapport.model.indicator import Count, Doing, English, Example, Indicator, Period, PeriodRule
from socialrapport.model.swedish_nouns import BESLUT

indicator = Indicator(
    id="fn.lss_beslut",
    title="Nya beslut om insatser enligt LSS",
    area="funktionsnedsattning",
    order=220,
    definition="""
        Antal beslut under året som gav en insats enligt LSS, helt eller delvis. Ett beslut räknas
        det år det fattades, också när insatsen börjar senare.
    """,
    unit=BESLUT,
    table=lss_avgjorda,
    where=lss_avgjorda.utfall == "BIFALL",
    measure=Count("beslut"),
    by=(kon, lss_beslut_insats),
    crossed=(),
    period=PeriodRule(Period.YEAR, "Kalenderår: den dag då beslutet fattades."),
    source="Kommunens verksamhetssystem",
    deduplication="Ett beslut räknas en gång; den som fått två insatser har två beslut.",
    law=LSS,
    phrase="nya beslut om insatser enligt LSS",
    also=(
        "beviljade LSS-beslut",
        "bifallna LSS-beslut",
        "bifallande beslut om LSS-insatser",
    ),
    doing=Doing("{} nya beslut om insatser enligt LSS", "fattades"),
    english=English(
        title="New decisions on services under LSS",
        phrase="new decisions on services under LSS",
        definition="""
            The number of decisions during the year that gave a service under LSS,
            wholly or partly. A decision is counted in the year it was made, also
            when the service begins later.
        """,
        source="The municipality's case management system",
    ),
    examples=(
        Example(
            says="Ett avslag räknas inte.",
            rows="""
                beslut | utfall
                1      | BIFALL
                2      | AVSLAG
            """,
            gives=1,
        ),
        Example(
            says="Två beslut för en person är två beslut.",
            rows="""
                beslut | person | insats        | utfall
                1      | A      | kontaktperson | BIFALL
                2      | A      | boende_vuxna  | BIFALL
            """,
            gives=2,
        ),
    ),
)
