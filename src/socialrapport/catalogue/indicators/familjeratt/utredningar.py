"""Barn i utredning om vårdnad, boende eller umgänge."""

from socialrapport.catalogue.breakdowns.alder_barn17 import breakdown as alder_barn17
from socialrapport.catalogue.breakdowns.kon_barn import breakdown as kon_barn
from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.lagrum import SOL_FAMILJERATT
from socialrapport.catalogue.tables.familjerattsarenden import table as familjerattsarenden
from socialrapport.model.indicator import Count, Doing, English, Example, Indicator, Period, PeriodRule, Rate
from socialrapport.model.swedish_nouns import BARN

indicator = Indicator(
    id="fr.utredningar",
    title="Barn i utredning om vårdnad, boende eller umgänge",
    area="familjeratt",
    order=50,
    definition="""
        Antal barn 0–17 år för vilka en utredning om vårdnad, boende eller umgänge inleddes
        under året.
    """,
    unit=BARN,
    table=familjerattsarenden,
    where=(familjerattsarenden.typ == "UTREDNING") & (familjerattsarenden.alder <= 17),
    measure=Count("person"),
    by=(stadsdel, kon_barn, alder_barn17),
    crossed=(("kon", "alder"),),
    period=PeriodRule(Period.YEAR, "Kalenderår: den som räknas någon gång under året räknas."),
    rate=Rate(10000, 0, 17, "barn"),
    source="Familjerättens verksamhetssystem",
    deduplication="Ett barn räknas en gång om året, oavsett antalet ärenden.",
    law=SOL_FAMILJERATT,
    phrase="barn i utredning om vårdnad, boende eller umgänge",
    also=(
        "barn i vårdnadsutredning",
        "barn som vårdnadsutreddes",
    ),
    doing=Doing("utredningar om vårdnad, boende eller umgänge för {} barn", "inleddes"),
    children=True,
    english=English(
        title="Children in an investigation of custody, residence or contact",
        phrase="children in an investigation of custody, residence or contact",
        definition="""
            The number of children aged 0–17 for whom an investigation of custody,
            residence or contact was opened during the year.
        """,
        source="The family law unit's case management system",
        people="children",
    ),
    examples=(
        Example(
            says="Två ärenden av samma slag är ett barn.",
            rows="""
                arende | person | typ | alder
                1 | A | UTREDNING | 5
                2 | A | UTREDNING | 5
                3 | B | UTREDNING | 7
            """,
            gives=2,
        ),
        Example(
            says="Andra slags ärenden räknas inte.",
            rows="""
                arende | typ | alder
                1 | UTREDNING | 5
                2 | AVTAL | 5
            """,
            gives=1,
        ),
    ),
)
