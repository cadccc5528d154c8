"""Yttranden om unga lagöverträdare."""

from socialrapport.catalogue.breakdowns.kon_barn import breakdown as kon_barn
from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.lagrum import LUL
from socialrapport.catalogue.tables.unga_lagovertradare import table as unga_lagovertradare
from socialrapport.model.indicator import Count, Doing, English, Example, Indicator, Period, PeriodRule
from socialrapport.model.swedish_nouns import YTTRANDE

indicator = Indicator(
    id="bu.yttranden",
    title="Yttranden om unga lagöverträdare",
    area="barn_och_unga",
    order=230,
    definition="""
        Antal yttranden om unga lagöverträdare som lämnades till åklagare eller domstol under
        året. Ett yttrande gäller en ung person.
    """,
    unit=YTTRANDE,
    table=unga_lagovertradare,
    where=unga_lagovertradare.typ == "YTTRANDE",
    measure=Count("handelse"),
    by=(
        stadsdel,
        kon_barn,
    ),
    crossed=(),
    period=PeriodRule(Period.YEAR, "Kalenderår: det år då yttrandet lämnades räknas."),
    source="Kommunens verksamhetssystem",
    deduplication="Varje yttrande räknas en gång; den som misstänks för flera brott kan ha flera under året.",
    law=LUL,
    phrase="yttranden om unga lagöverträdare",
    also=(
        "yttranden om unga som begått brott",
        "yttranden till åklagaren om unga",
        "yttranden om unga som misstänks för brott",
    ),
    doing=Doing("{} yttranden om unga lagöverträdare", "lämnades"),
    children=True,
    english=English(
        title="Statements on young offenders",
        phrase="statements on young offenders",
        definition="""
            The number of statements on young offenders given to prosecutors or
            courts during the year. A statement concerns one young person.
        """,
        source="The municipality's case management system",
    ),
    examples=(
        Example(
            says="Två yttranden om samma person är två yttranden.",
            rows="""
                handelse | person | typ | alder
                1 | A | YTTRANDE | 16
                2 | A | YTTRANDE | 16
            """,
            gives=2,
        ),
        Example(
            says="Påföljder och medlingar är inga yttranden.",
            rows="""
                handelse | typ | alder
                1 | YTTRANDE | 16
                2 | UNGDOMSTJANST | 16
                3 | MEDLING | 16
            """,
            gives=1,
        ),
        Example(
            says="Den som hunnit fylla 21 under året räknas också, och den vars kön är okänt.",
            rows="""
                handelse | person | typ | alder | kon
                1 | A | YTTRANDE | 21 | M
                2 | B | YTTRANDE | 17 |
            """,
            gives=2,
        ),
    ),
)
