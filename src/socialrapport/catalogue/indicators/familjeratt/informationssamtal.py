"""Barn vars föräldrar deltog i informationssamtal."""

from datetime import date

from socialrapport.catalogue.breakdowns.alder_barn17 import breakdown as alder_barn17
from socialrapport.catalogue.breakdowns.kon_barn import breakdown as kon_barn
from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.lagrum import INFORMATIONSSAMTAL
from socialrapport.catalogue.tables.familjerattsarenden import table as familjerattsarenden
from socialrapport.model.indicator import Break, Count, Doing, English, Example, Indicator, Period, PeriodRule, Rate
from socialrapport.model.swedish_nouns import BARN

indicator = Indicator(
    id="fr.informationssamtal",
    title="Barn vars föräldrar deltog i informationssamtal",
    area="familjeratt",
    order=30,
    definition="""
        Antal barn 0–17 år vars föräldrar under året kom till informationssamtal hos
        familjerätten inför en tvist om vårdnad, boende eller umgänge.
    """,
    unit=BARN,
    table=familjerattsarenden,
    where=(familjerattsarenden.typ == "INFORMATIONSSAMTAL") & (familjerattsarenden.alder <= 17),
    measure=Count("person"),
    by=(
        stadsdel,
        kon_barn,
        alder_barn17,
    ),
    crossed=(),
    period=PeriodRule(Period.YEAR, "Kalenderår: det år då ärendet inleddes räknas; det första året är 2022."),
    rate=Rate(10000, 0, 17, "barn"),
    source="Familjerättens verksamhetssystem",
    deduplication="Ett barn räknas en gång om året, oavsett antalet samtal och hur många av föräldrarna som kom.",
    law=INFORMATIONSSAMTAL,
    since=2022,
    breaks=(
        Break(
            2022,
            "Från och med den 1 mars 2022 prövar domstolen ett yrkande bara om föräldern först deltagit i "
            "informationssamtal; de två första månaderna var samtalet frivilligt.",
            date(2022, 3, 1),
            english="As of 1 March 2022, the court tries a claim only if the parent has first taken part in information talks; in the first two months the talks were voluntary.",
        ),
    ),
    phrase="barn vars föräldrar deltog i informationssamtal",
    also=("informationssamtal hos familjerätten",),
    doing=Doing("föräldrarna till {} barn", "deltog", "i informationssamtal"),
    children=True,
    english=English(
        title="Children whose parents took part in information talks",
        phrase="children whose parents took part in information talks",
        definition="""
            The number of children aged 0–17 whose parents during the year came to
            information talks with the family law unit ahead of a dispute on
            custody, residence or contact.
        """,
        source="The family law unit's case management system",
        people="children",
    ),
    examples=(
        Example(
            says="Två föräldrar som kom var för sig är ett barn.",
            rows="""
                arende | person | typ | alder
                1 | A | INFORMATIONSSAMTAL | 5
                2 | A | INFORMATIONSSAMTAL | 5
            """,
            gives=1,
        ),
        Example(
            says="Samarbetssamtal räknas inte; den som fyller 18 under året räknas inte.",
            rows="""
                arende | person | typ | alder
                1 | A | SAMARBETSSAMTAL | 5
                2 | B | INFORMATIONSSAMTAL | 18
                3 | C | INFORMATIONSSAMTAL | 17
            """,
            gives=1,
        ),
    ),
)
