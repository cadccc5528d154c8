"""Barn som en upplysning till tingsrätten gällde."""

from socialrapport.catalogue.breakdowns.alder_barn17 import breakdown as alder_barn17
from socialrapport.catalogue.breakdowns.kon_barn import breakdown as kon_barn
from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.lagrum import SOL_FAMILJERATT
from socialrapport.catalogue.tables.familjerattsarenden import table as familjerattsarenden
from socialrapport.model.indicator import Count, Doing, English, Example, Indicator, Period, PeriodRule, Rate
from socialrapport.model.swedish_nouns import BARN

indicator = Indicator(
    id="fr.upplysningar",
    title="Barn som en upplysning till tingsrätten gällde",
    area="familjeratt",
    order=40,
    definition="""
        Antal barn 0–17 år som familjerätten under året lämnade upplysningar om till
        tingsrätten.
    """,
    unit=BARN,
    table=familjerattsarenden,
    where=(familjerattsarenden.typ == "UPPLYSNING") & (familjerattsarenden.alder <= 17),
    measure=Count("person"),
    by=(stadsdel, kon_barn, alder_barn17),
    crossed=(("kon", "alder"),),
    period=PeriodRule(Period.YEAR, "Kalenderår: den som räknas någon gång under året räknas."),
    rate=Rate(10000, 0, 17, "barn"),
    source="Familjerättens verksamhetssystem",
    deduplication="Ett barn räknas en gång om året, oavsett antalet ärenden.",
    law=SOL_FAMILJERATT,
    phrase="barn som en upplysning till tingsrätten gällde",
    also=(
        "snabbupplysningar",
        "snabbupplysningar till tingsrätten",
        "barn i upplysningar till domstolen",
        "snabbyttranden till tingsrätten",
    ),
    doing=Doing("upplysningar om {} barn", "lämnades", "till tingsrätten"),
    children=True,
    english=English(
        title="Children about whom information was given to the district court",
        phrase="children about whom information was given to the district court",
        definition="""
            The number of children aged 0–17 about whom the family law unit gave
            information to the district court during the year.
        """,
        source="The family law unit's case management system",
        people="children",
    ),
    examples=(
        Example(
            says="Två ärenden av samma slag är ett barn.",
            rows="""
                arende | person | typ | alder
                1 | A | UPPLYSNING | 5
                2 | A | UPPLYSNING | 5
                3 | B | UPPLYSNING | 7
            """,
            gives=2,
        ),
        Example(
            says="Andra slags ärenden räknas inte.",
            rows="""
                arende | typ | alder
                1 | UPPLYSNING | 5
                2 | AVTAL | 5
            """,
            gives=1,
        ),
    ),
)
