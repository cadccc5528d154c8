"""Ej verkställda beslut inom socialpsykiatrin."""

from socialrapport.catalogue.breakdowns.kon import breakdown as kon
from socialrapport.catalogue.breakdowns.kvartal import breakdown as kvartal
from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.lagrum import SOL_EJ_VERKSTALLT
from socialrapport.catalogue.tables.ej_verkstallda import table as ej_verkstallda
from socialrapport.model.indicator import Count, English, Example, Indicator, Period, PeriodRule
from socialrapport.model.swedish_nouns import BESLUT

indicator = Indicator(
    id="sp.ej_verkstallda",
    title="Ej verkställda beslut inom socialpsykiatrin",
    area="socialpsykiatri",
    order=130,
    definition="""
        Antal beslut om bistånd inom socialpsykiatrin som vid minst ett av årets kvartalsslut inte
        hade verkställts inom tre månader från beslutet.
    """,
    unit=BESLUT,
    table=ej_verkstallda,
    where=ej_verkstallda.omrade == "SP",
    measure=Count("beslut"),
    by=(stadsdel, kon, kvartal),
    crossed=(),
    period=PeriodRule(Period.YEAR, "Kalenderår: läget den sista dagen i vart och ett av årets fyra kvartal."),
    source="Kommunens verksamhetssystem",
    deduplication="Ett beslut räknas en gång vid varje kvartalsslut då det väntar, och en gång för hela året; den som väntar på två insatser har två beslut.",
    law=SOL_EJ_VERKSTALLT,
    phrase="beslut inom socialpsykiatrin som inte verkställts inom tre månader",
    also=("beslut inom socialpsykiatrin som dröjt mer än tre månader",),
    english=English(
        title="Decisions not implemented in social psychiatry",
        phrase="decisions in social psychiatry not implemented within three months",
        definition="""
            The number of decisions on assistance in social psychiatry that at the
            end of at least one quarter of the year had not been implemented within
            three months of the decision.
        """,
        source="The municipality's case management system",
    ),
    examples=(
        Example(
            says="Ett beslut som väntar vid tre kvartalsslut är ett beslut för året.",
            rows="""
                beslut | kvartal | omrade
                1      | 2       | SP
                1      | 3       | SP
                1      | 4       | SP
                2      | 4       | SP
            """,
            gives=2,
        ),
        Example(
            says="Vid varje kvartalsslut räknas de som väntar då.",
            rows="""
                beslut | kvartal | omrade
                1      | 2       | SP
                1      | 3       | SP
                2      | 3       | SP
            """,
            gives=2,
            at=(("kvartal", "3"),),
        ),
        Example(
            says="En person som väntar på två insatser är två beslut.",
            rows="""
                beslut | person | kvartal | omrade
                1      | A      | 1       | SP
                2      | A      | 1       | SP
            """,
            gives=2,
        ),
    ),
)
