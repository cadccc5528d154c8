"""Ärenden om utredning av vårdnad, boende eller umgänge."""

from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.lagrum import SOL_FAMILJERATT
from socialrapport.catalogue.tables.familjerattsarenden import table as familjerattsarenden
from socialrapport.model.indicator import Count, Doing, English, Example, Indicator, Period, PeriodRule
from socialrapport.model.swedish_nouns import ARENDE

indicator = Indicator(
    id="fr.utredningsarenden",
    title="Ärenden om utredning av vårdnad, boende eller umgänge",
    area="familjeratt",
    order=60,
    definition="""
        Antal ärenden om utredning av vårdnad, boende eller umgänge som inleddes under året.
        Här räknas ärenden, inte barn: ett ärende kan gälla flera syskon.
    """,
    unit=ARENDE,
    table=familjerattsarenden,
    where=(familjerattsarenden.typ == "UTREDNING") & (familjerattsarenden.alder <= 17),
    measure=Count("arende"),
    by=(stadsdel,),
    crossed=(),
    period=PeriodRule(Period.YEAR, "Kalenderår: det år då ärendet inleddes räknas."),
    source="Familjerättens verksamhetssystem",
    deduplication="Varje ärende räknas en gång, oavsett antalet barn.",
    in_districts="i varje stadsdel där något av barnen hör hemma, men en gång i helheten.",
    law=SOL_FAMILJERATT,
    phrase="inledda ärenden om utredning av vårdnad, boende eller umgänge",
    also=(
        "vårdnadsutredningar som inleddes",
        "nya ärenden om vårdnad boende eller umgänge",
        "påbörjade ärenden om vårdnad boende eller umgänge",
        "startade vårdnadsärenden",
    ),
    doing=Doing("{} ärenden om utredning av vårdnad, boende eller umgänge", "inleddes"),
    children=True,
    not_by_sex="Ärenden räknas, och ett ärende kan gälla flera barn.",
    english=English(
        title="Cases of investigation of custody, residence or contact",
        phrase="cases opened of investigation of custody, residence or contact",
        definition="""
            The number of cases of investigation of custody, residence or contact
            that were opened during the year. Cases are counted here, not children:
            a case may concern several siblings.
        """,
        source="The family law unit's case management system",
    ),
    examples=(
        Example(
            says="Två syskon i samma ärende är ett ärende.",
            rows="""
                arende | person | typ | alder
                1 | A | UTREDNING | 5
                1 | B | UTREDNING | 7
            """,
            gives=1,
        ),
        Example(
            says="Två ärenden om samma barn är två.",
            rows="""
                arende | person | typ | alder
                1 | A | UTREDNING | 5
                2 | A | UTREDNING | 5
            """,
            gives=2,
        ),
    ),
)
