"""Barn som ett yttrande om adoption gällde."""

from socialrapport.catalogue.breakdowns.kon_barn import breakdown as kon_barn
from socialrapport.catalogue.lagrum import ADOPTION
from socialrapport.catalogue.tables.familjerattsarenden import table as familjerattsarenden
from socialrapport.model.indicator import Count, Doing, English, Example, Indicator, Period, PeriodRule, Rate
from socialrapport.model.swedish_nouns import BARN

indicator = Indicator(
    id="fr.adoption",
    title="Barn som en adoptionsutredning gällde",
    area="familjeratt",
    order=100,
    definition="""
        Antal barn 0–17 år för vilka familjerätten under året började utreda och yttra sig om
        adoption. Adoption av vuxna och medgivande att ta emot ett barn räknas inte.
    """,
    unit=BARN,
    table=familjerattsarenden,
    where=(familjerattsarenden.typ == "ADOPTION") & (familjerattsarenden.alder <= 17),
    measure=Count("person"),
    by=(kon_barn,),
    crossed=(),
    period=PeriodRule(Period.YEAR, "Kalenderår: det år då ärendet inleddes räknas."),
    rate=Rate(10000, 0, 17, "barn"),
    source="Familjerättens verksamhetssystem",
    deduplication="Ett barn räknas en gång om året, oavsett antalet ärenden.",
    law=ADOPTION,
    phrase="barn som en adoptionsutredning gällde",
    also=(
        "barn som utreddes för adoption",
        "adoptionsärenden om barn",
    ),
    doing=Doing("adoptionsutredningar om {} barn", "inleddes"),
    children=True,
    english=English(
        title="Children in an adoption investigation",
        phrase="children in an adoption investigation",
        definition="""
            The number of children aged 0–17 for whom the family law unit during the
            year began to investigate and give an opinion on adoption. Adoption of
            adults and consent to receive a child are not counted.
        """,
        source="The family law unit's case management system",
        people="children",
    ),
    examples=(
        Example(
            says="Två ärenden om samma barn är ett barn.",
            rows="""
                arende | person | typ | alder
                1 | A | ADOPTION | 5
                2 | A | ADOPTION | 5
            """,
            gives=1,
        ),
        Example(
            says="Adoption av en vuxen räknas inte.",
            rows="""
                arende | person | typ | alder
                1 | A | ADOPTION | 18
                2 | B | ADOPTION | 5
            """,
            gives=1,
        ),
    ),
)
