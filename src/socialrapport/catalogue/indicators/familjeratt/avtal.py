"""Barn som ett godkänt avtal gällde."""

from socialrapport.catalogue.breakdowns.alder_barn17 import breakdown as alder_barn17
from socialrapport.catalogue.breakdowns.kon_barn import breakdown as kon_barn
from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.lagrum import SOL_FAMILJERATT
from socialrapport.catalogue.tables.familjerattsarenden import table as familjerattsarenden
from socialrapport.model.indicator import Count, Doing, English, Example, Indicator, Period, PeriodRule, Rate
from socialrapport.model.swedish_nouns import BARN

indicator = Indicator(
    id="fr.avtal",
    title="Barn som ett godkänt avtal gällde",
    area="familjeratt",
    order=80,
    definition="""
        Antal barn 0–17 år som ett avtal om vårdnad, boende eller umgänge, godkänt av nämnden
        under året, gällde.
    """,
    unit=BARN,
    table=familjerattsarenden,
    where=(familjerattsarenden.typ == "AVTAL") & (familjerattsarenden.alder <= 17),
    measure=Count("person"),
    by=(stadsdel, kon_barn, alder_barn17),
    crossed=(("kon", "alder"),),
    period=PeriodRule(Period.YEAR, "Kalenderår: den som räknas någon gång under året räknas."),
    rate=Rate(10000, 0, 17, "barn"),
    source="Familjerättens verksamhetssystem",
    deduplication="Ett barn räknas en gång om året, oavsett antalet ärenden.",
    law=SOL_FAMILJERATT,
    phrase="barn som ett godkänt avtal gällde",
    also=(
        "barn vars föräldrar fick ett avtal godkänt",
        "avtal om vårdnad som nämnden godkände",
        "avtal om vårdnad boende eller umgänge",
        "godkända avtal om vårdnad",
        "samförståndsavtal",
        "barn som omfattas av godkänt avtal",
    ),
    doing=Doing("{} barn", "omfattades", "av ett godkänt avtal"),
    children=True,
    english=English(
        title="Children covered by an approved agreement",
        phrase="children covered by an approved agreement",
        definition="""
            The number of children aged 0–17 covered by an agreement on custody,
            residence or contact that was approved by the committee during the year.
        """,
        source="The family law unit's case management system",
        people="children",
    ),
    examples=(
        Example(
            says="Två ärenden av samma slag är ett barn.",
            rows="""
                arende | person | typ | alder
                1 | A | AVTAL | 5
                2 | A | AVTAL | 5
                3 | B | AVTAL | 7
            """,
            gives=2,
        ),
        Example(
            says="Andra slags ärenden räknas inte.",
            rows="""
                arende | typ | alder
                1 | AVTAL | 5
                2 | UPPLYSNING | 5
            """,
            gives=1,
        ),
    ),
)
