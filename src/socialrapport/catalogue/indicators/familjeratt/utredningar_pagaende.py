"""Pågående ärenden om vårdnad, boende eller umgänge vid årets slut."""

from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.lagrum import SOL_FAMILJERATT
from socialrapport.catalogue.tables.familjeratt_pagaende import table as familjeratt_pagaende
from socialrapport.model.indicator import Count, Doing, English, Example, Indicator, each_year
from socialrapport.model.swedish_nouns import ARENDE

indicator = Indicator(
    id="fr.utredningar_pagaende",
    title="Pågående utredningsärenden om vårdnad, boende eller umgänge",
    area="familjeratt",
    order=70,
    definition="""
        Antal ärenden om utredning av vårdnad, boende eller umgänge som pågick den 31 december.
        Här räknas ärenden, inte barn: ett ärende kan gälla flera syskon.
    """,
    unit=ARENDE,
    table=familjeratt_pagaende,
    where=(familjeratt_pagaende.typ == "UTREDNING") & familjeratt_pagaende.dec31.is_true(),
    measure=Count("arende"),
    by=(stadsdel,),
    crossed=(),
    period=each_year(12, 31, "Mättidpunkt: den {dag}."),
    source="Familjerättens verksamhetssystem",
    deduplication="Varje ärende räknas en gång, oavsett antalet barn.",
    in_districts="i varje stadsdel där något av barnen hör hemma, men en gång i helheten.",
    law=SOL_FAMILJERATT,
    phrase="pågående ärenden om utredning av vårdnad, boende eller umgänge",
    also=(
        "pågående vårdnadsutredningar",
        "pågående ärenden om vårdnad",
        "vårdnadsärenden som pågick",
        "oavslutade vårdnadsutredningar",
    ),
    doing=Doing("{} ärenden om utredning av vårdnad, boende eller umgänge", "pågick"),
    children=True,
    not_by_sex="Ärenden räknas, och ett ärende kan gälla flera barn.",
    english=English(
        title="Ongoing cases of investigation of custody, residence or contact",
        phrase="ongoing cases of investigation of custody, residence or contact",
        definition="""
            The number of cases of investigation of custody, residence or contact
            that were ongoing on 31 December. Cases are counted here, not children:
            a case may concern several siblings.
        """,
        source="The family law unit's case management system",
    ),
    examples=(
        Example(
            says="Två syskon i samma ärende är ett ärende, och det som avslutats före årets slut räknas inte.",
            rows="""
                arende | person | typ | alder | dec31
                1 | A | UTREDNING | 5 | ja
                1 | B | UTREDNING | 7 | ja
                2 | C | UTREDNING | 9 | nej
            """,
            gives=1,
        ),
        Example(
            says="Syskon i var sin stadsdel är ett ärende i helheten.",
            rows="""
                arende | person | distrikt | typ | alder | dec31
                1 | A | 06 | UTREDNING | 5 | ja
                1 | B | 08 | UTREDNING | 7 | ja
            """,
            gives=1,
        ),
    ),
)
