"""Barn vars föräldraskapsutredning avslutades."""

from datetime import date

from socialrapport.catalogue.breakdowns.foraldraskapsutfall import breakdown as foraldraskapsutfall
from socialrapport.catalogue.breakdowns.kon_barn import breakdown as kon_barn
from socialrapport.catalogue.lagrum import FORALDRASKAP
from socialrapport.catalogue.tables.familjeratt_pagaende import table as familjeratt_pagaende
from socialrapport.model.indicator import Break, Count, Doing, English, Example, Indicator, Period, PeriodRule
from socialrapport.model.swedish_nouns import BARN

indicator = Indicator(
    id="fr.foraldraskap_avslutade",
    title="Barn vars föräldraskapsutredning avslutades",
    area="familjeratt",
    order=130,
    definition="""
        Antal barn 0–17 år vars föräldraskapsutredning avslutades under året genom bekräftelse,
        dom eller nedläggning, oavsett när den inleddes.
    """,
    unit=BARN,
    table=familjeratt_pagaende,
    where=(familjeratt_pagaende.typ == "FORALDRASKAP")
    & familjeratt_pagaende.avslutad.is_true()
    & (familjeratt_pagaende.alder <= 17),
    measure=Count("person"),
    by=(
        kon_barn,
        foraldraskapsutfall,
    ),
    crossed=(),
    period=PeriodRule(Period.YEAR, "Kalenderår: det år då utredningen avslutades räknas."),
    source="Familjerättens verksamhetssystem",
    deduplication="Ett barn räknas en gång om året; under varje utfall om flera utredningar om barnet avslutats, men en gång i samtliga.",
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
    phrase="barn vars föräldraskapsutredning avslutades",
    also=(
        "avslutade faderskapsutredningar",
        "barn vars faderskapsutredning avslutades",
    ),
    doing=Doing("föräldraskapsutredningar om {} barn", "avslutades"),
    children=True,
    english=English(
        title="Children whose parentage investigation was completed",
        phrase="children whose parentage investigation was completed",
        definition="""
            The number of children aged 0–17 whose parentage investigation was
            completed during the year through acknowledgement, judgment or
            discontinuation, regardless of when it was opened.
        """,
        source="The family law unit's case management system",
    ),
    examples=(
        Example(
            says="Den utredning som ännu pågår räknas inte.",
            rows="""
                arende | person | typ | alder | avslutad | utfall
                1 | A | FORALDRASKAP | 0 | ja | BEKRAFTELSE
                2 | B | FORALDRASKAP | 0 | nej |
            """,
            gives=1,
        ),
        Example(
            says="En nedlagd utredning och en dom om samma barn är ett barn; utan angivet utfall räknas barnet i samtliga.",
            rows="""
                arende | person | typ | alder | avslutad | utfall
                1 | A | FORALDRASKAP | 1 | ja | NEDLAGD
                2 | A | FORALDRASKAP | 1 | ja | DOM
                3 | B | FORALDRASKAP | 1 | ja |
            """,
            gives=2,
        ),
    ),
)
