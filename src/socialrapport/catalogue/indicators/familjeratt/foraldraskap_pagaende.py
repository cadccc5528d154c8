"""Barn i pågående föräldraskapsutredning vid årets slut."""

from datetime import date

from socialrapport.catalogue.breakdowns.kon_barn import breakdown as kon_barn
from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.lagrum import FORALDRASKAP
from socialrapport.catalogue.tables.familjeratt_pagaende import table as familjeratt_pagaende
from socialrapport.model.indicator import Break, Count, Doing, English, Example, Indicator, each_year
from socialrapport.model.swedish_nouns import BARN

indicator = Indicator(
    id="fr.foraldraskap_pagaende",
    title="Barn i pågående föräldraskapsutredning",
    area="familjeratt",
    order=140,
    definition="""
        Antal barn 0–17 år vars föräldraskapsutredning pågick den 31 december.
    """,
    unit=BARN,
    table=familjeratt_pagaende,
    where=(familjeratt_pagaende.typ == "FORALDRASKAP")
    & familjeratt_pagaende.dec31.is_true()
    & (familjeratt_pagaende.alder <= 17),
    measure=Count("person"),
    by=(
        stadsdel,
        kon_barn,
    ),
    crossed=(),
    period=each_year(12, 31, "Mättidpunkt: den {dag}."),
    source="Familjerättens verksamhetssystem",
    deduplication="Ett barn räknas en gång, oavsett antalet utredningar.",
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
    phrase="barn i pågående föräldraskapsutredning",
    also=(
        "pågående faderskapsutredningar",
        "föräldraskapsutredningar som inte var klara",
    ),
    doing=Doing("föräldraskapsutredningar om {} barn", "pågick"),
    children=True,
    english=English(
        title="Children in an ongoing parentage investigation",
        phrase="children in an ongoing parentage investigation",
        definition="""
            The number of children aged 0–17 whose parentage investigation was
            ongoing on 31 December.
        """,
        source="The family law unit's case management system",
    ),
    examples=(
        Example(
            says="Två pågående utredningar om samma barn är ett barn.",
            rows="""
                arende | person | typ | alder | dec31
                1 | A | FORALDRASKAP | 0 | ja
                2 | A | FORALDRASKAP | 0 | ja
            """,
            gives=1,
        ),
        Example(
            says="Den som avslutats under året räknas inte.",
            rows="""
                arende | person | typ | alder | dec31
                1 | A | FORALDRASKAP | 0 | ja
                2 | B | FORALDRASKAP | 0 | nej
            """,
            gives=1,
        ),
    ),
)
