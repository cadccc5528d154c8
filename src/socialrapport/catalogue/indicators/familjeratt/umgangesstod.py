"""Barn med umgängesstöd."""

from socialrapport.catalogue.breakdowns.alder_barn17 import breakdown as alder_barn17
from socialrapport.catalogue.breakdowns.kon_barn import breakdown as kon_barn
from socialrapport.catalogue.lagrum import SOL_FAMILJERATT
from socialrapport.catalogue.tables.familjerattsarenden import table as familjerattsarenden
from socialrapport.model.indicator import Count, Doing, English, Example, Indicator, Period, PeriodRule, Rate
from socialrapport.model.swedish_nouns import BARN

indicator = Indicator(
    id="fr.umgangesstod",
    title="Barn med umgängesstöd",
    area="familjeratt",
    order=90,
    definition="""
        Antal barn 0–17 år för vilka ett ärende om umgängesstöd inleddes under året.
    """,
    unit=BARN,
    table=familjerattsarenden,
    where=(familjerattsarenden.typ == "UMGANGESSTOD") & (familjerattsarenden.alder <= 17),
    measure=Count("person"),
    by=(
        kon_barn,
        alder_barn17,
    ),
    crossed=(),
    period=PeriodRule(Period.YEAR, "Kalenderår: det år då ärendet inleddes räknas."),
    rate=Rate(10000, 0, 17, "barn"),
    source="Familjerättens verksamhetssystem",
    deduplication="Ett barn räknas en gång om året, oavsett antalet ärenden.",
    law=SOL_FAMILJERATT,
    phrase="barn med umgängesstöd",
    also=("umgänge med stöd",),
    doing=Doing("ärenden om umgängesstöd för {} barn", "inleddes"),
    children=True,
    english=English(
        title="Children with contact support",
        phrase="children with contact support",
        definition="""
            The number of children aged 0–17 for whom a case of contact support was
            opened during the year.
        """,
        source="The family law unit's case management system",
        people="children",
    ),
    examples=(
        Example(
            says="Två beslut om samma barn är ett barn.",
            rows="""
                arende | person | typ | alder
                1 | A | UMGANGESSTOD | 5
                2 | A | UMGANGESSTOD | 5
            """,
            gives=1,
        ),
        Example(
            says="Den som fyller 18 under året räknas inte.",
            rows="""
                arende | person | typ | alder
                1 | A | UMGANGESSTOD | 17
                2 | B | UMGANGESSTOD | 18
            """,
            gives=1,
        ),
    ),
)
