"""Ej verkställda beslut enligt socialtjänstlagen på grund av funktionsnedsättning."""

from socialrapport.catalogue.breakdowns.kon import breakdown as kon
from socialrapport.catalogue.breakdowns.kvartal import breakdown as kvartal
from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.lagrum import SOL_EJ_VERKSTALLT
from socialrapport.catalogue.tables.ej_verkstallda import table as ej_verkstallda
from socialrapport.model.indicator import Count, English, Example, Indicator, Period, PeriodRule
from socialrapport.model.swedish_nouns import BESLUT

indicator = Indicator(
    id="fn.ej_verkstallda_sol",
    title="Ej verkställda beslut enligt socialtjänstlagen på grund av funktionsnedsättning",
    area="funktionsnedsattning",
    order=270,
    definition="""
        Antal beslut om bistånd enligt socialtjänstlagen på grund av funktionsnedsättning som vid
        minst ett av årets kvartalsslut inte hade verkställts inom tre månader från beslutet.
    """,
    unit=BESLUT,
    table=ej_verkstallda,
    where=ej_verkstallda.omrade == "FN",
    measure=Count("beslut"),
    by=(stadsdel, kon, kvartal),
    crossed=(),
    period=PeriodRule(Period.YEAR, "Kalenderår: läget den sista dagen i vart och ett av årets fyra kvartal."),
    source="Kommunens verksamhetssystem",
    deduplication="Ett beslut räknas en gång vid varje kvartalsslut då det väntar, och en gång för hela året; den som väntar på två insatser har två beslut.",
    law=SOL_EJ_VERKSTALLT,
    phrase="beslut enligt socialtjänstlagen på grund av funktionsnedsättning som inte verkställts inom tre månader",
    also=("ej verkställda beslut enligt socialtjänstlagen för personer med funktionsnedsättning",),
    english=English(
        title="Decisions under the Social Services Act because of a disability not implemented",
        phrase="decisions under the Social Services Act because of a disability not implemented within three months",
        definition="""
            The number of decisions on assistance under the Social Services Act
            because of a disability that at the end of at least one quarter of the
            year had not been implemented within three months of the decision.
        """,
        source="The municipality's case management system",
    ),
    examples=(
        Example(
            says="Ett beslut som väntar vid tre kvartalsslut är ett beslut för året.",
            rows="""
                beslut | kvartal | omrade
                1      | 2       | FN
                1      | 3       | FN
                1      | 4       | FN
                2      | 4       | FN
            """,
            gives=2,
        ),
        Example(
            says="Vid varje kvartalsslut räknas de som väntar då.",
            rows="""
                beslut | kvartal | omrade
                1      | 2       | FN
                1      | 3       | FN
                2      | 3       | FN
            """,
            gives=2,
            at=(("kvartal", "3"),),
        ),
        Example(
            says="En person som väntar på två insatser är två beslut.",
            rows="""
                beslut | person | kvartal | omrade
                1      | A      | 1       | FN
                2      | A      | 1       | FN
            """,
            gives=2,
        ),
    ),
)
