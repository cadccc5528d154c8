"""Barn i föräldraskapsutredning."""

from datetime import date

from socialrapport.catalogue.breakdowns.alder_barn17 import breakdown as alder_barn17
from socialrapport.catalogue.breakdowns.kon_barn import breakdown as kon_barn
from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.lagrum import FORALDRASKAP
from socialrapport.catalogue.tables.familjerattsarenden import table as familjerattsarenden
from socialrapport.model.indicator import Break, Count, Doing, English, Example, Indicator, Period, PeriodRule, Rate
from socialrapport.model.swedish_nouns import BARN

indicator = Indicator(
    id="fr.foraldraskap",
    title="Barn i föräldraskapsutredning",
    area="familjeratt",
    order=120,
    definition="""
        Antal barn 0–17 år för vilka en föräldraskapsutredning inleddes under året.
    """,
    unit=BARN,
    table=familjerattsarenden,
    where=(familjerattsarenden.typ == "FORALDRASKAP") & (familjerattsarenden.alder <= 17),
    measure=Count("person"),
    by=(stadsdel, kon_barn, alder_barn17),
    crossed=(("kon", "alder"),),
    period=PeriodRule(Period.YEAR, "Kalenderår: den som räknas någon gång under året räknas."),
    rate=Rate(10000, 0, 17, "barn"),
    source="Familjerättens verksamhetssystem",
    deduplication="Ett barn räknas en gång om året, oavsett antalet ärenden.",
    law=FORALDRASKAP,
    breaks=(
        Break(
            2022,
            "Från och med den 1 januari 2022 kan föräldraskap bekräftas digitalt hos Skatteverket, och det presumeras "
            "i fler fall när föräldrarna är gifta; färre utredningar behöver göras.",
            date(2022, 1, 1),
            english="As of 1 January 2022, parentage can be acknowledged digitally with the Swedish Tax Agency, and it is presumed in more cases when the parents are married; fewer investigations are needed.",
        ),
    ),
    phrase="barn i föräldraskapsutredning",
    also=(
        "barn vars föräldraskap utreddes",
        "barn vars faderskap utreddes",
        "faderskapsutredningar",
        "föräldraskapet började utredas för barn",
        "barn för vilka föräldraskapet utreds",
        "fastställa föräldraskap för barn",
    ),
    doing=Doing("föräldraskapsutredningar om {} barn", "inleddes"),
    children=True,
    english=English(
        title="Children in a parentage investigation",
        phrase="children in a parentage investigation",
        definition="""
            The number of children aged 0–17 for whom a parentage investigation was
            opened during the year.
        """,
        source="The family law unit's case management system",
        people="children",
    ),
    examples=(
        Example(
            says="Två ärenden av samma slag är ett barn.",
            rows="""
                arende | person | typ | alder
                1 | A | FORALDRASKAP | 5
                2 | A | FORALDRASKAP | 5
                3 | B | FORALDRASKAP | 7
            """,
            gives=2,
        ),
        Example(
            says="Andra slags ärenden räknas inte.",
            rows="""
                arende | typ | alder
                1 | FORALDRASKAP | 5
                2 | AVTAL | 5
            """,
            gives=1,
        ),
    ),
)
