"""Ej verkställda beslut enligt LSS."""

from socialrapport.catalogue.breakdowns.kon import breakdown as kon
from socialrapport.catalogue.breakdowns.kvartal import breakdown as kvartal
from socialrapport.catalogue.breakdowns.lss_beslut_insats import breakdown as lss_beslut_insats
from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.lagrum import LSS_EJ_VERKSTALLT
from socialrapport.catalogue.tables.lss_ej_verkstallda import table as lss_ej_verkstallda
from socialrapport.model.indicator import Count, English, Example, Indicator, Period, PeriodRule
from socialrapport.model.swedish_nouns import BESLUT

indicator = Indicator(
    id="fn.ej_verkstallda_lss",
    title="Ej verkställda beslut enligt LSS",
    area="funktionsnedsattning",
    order=260,
    definition="""
        Antal beslut om insatser enligt LSS som vid minst ett av årets kvartalsslut inte hade
        verkställts inom tre månader från beslutet.
    """,
    unit=BESLUT,
    table=lss_ej_verkstallda,
    measure=Count("beslut"),
    by=(stadsdel, kon, kvartal, lss_beslut_insats),
    crossed=(),
    period=PeriodRule(Period.YEAR, "Kalenderår: läget den sista dagen i vart och ett av årets fyra kvartal."),
    source="Kommunens verksamhetssystem",
    deduplication="Ett beslut räknas en gång vid varje kvartalsslut då det väntar, och en gång för hela året; den som väntar på två insatser har två beslut.",
    law=LSS_EJ_VERKSTALLT,
    phrase="beslut enligt LSS som inte verkställts inom tre månader",
    also=(
        "LSS-beslut som dröjt mer än tre månader",
        "LSS-beslut i kö",
        "LSS-beslut som väntade på att verkställas",
        "LSS-beslut som inte blivit av inom tre månader",
    ),
    english=English(
        title="Decisions under LSS not implemented",
        phrase="decisions under LSS not implemented within three months",
        definition="""
            The number of decisions on services under LSS that at the end of at
            least one quarter of the year had not been implemented within three
            months of the decision.
        """,
        source="The municipality's case management system",
    ),
    examples=(
        Example(
            says="Ett beslut som väntar vid tre kvartalsslut är ett beslut för året.",
            rows="""
                beslut | kvartal
                1      | 2
                1      | 3
                1      | 4
                2      | 4
            """,
            gives=2,
        ),
        Example(
            says="Vid varje kvartalsslut räknas de som väntar då.",
            rows="""
                beslut | kvartal
                1      | 2
                1      | 3
                2      | 3
            """,
            gives=2,
            at=(("kvartal", "3"),),
        ),
        Example(
            says="En person som väntar på två insatser är två beslut.",
            rows="""
                beslut | person | kvartal | insats
                1      | A      | 1       | boende_vuxna
                2      | A      | 1       | daglig_verksamhet
            """,
            gives=2,
        ),
    ),
)
