"""Orosanmälningar om våld."""

from socialrapport.catalogue.breakdowns.alder_barn import breakdown as alder_barn
from socialrapport.catalogue.breakdowns.kon_barn import breakdown as kon_barn
from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.lagrum import SOL_ANMALAN
from socialrapport.catalogue.tables.orosanmalningar import table as orosanmalningar
from socialrapport.model.indicator import English, Example, Indicator, Period, PeriodRule, Share
from socialrapport.model.swedish_nouns import OROSANMALAN

indicator = Indicator(
    id="vr.anmalningar_vald",
    title="Orosanmälningar om våld",
    area="vald",
    order=80,
    definition="""
        Andel av orosanmälningarna om barn och unga 0–20 år där våld i nära relation eller
        hedersrelaterat våld och förtryck är den huvudsakliga orsaken.
    """,
    unit=OROSANMALAN,
    table=orosanmalningar,
    where=orosanmalningar.alder <= 20,
    measure=Share("anmalan", part=orosanmalningar.orsak.is_in("vald", "heder"), of="orosanmälningarna"),
    by=(stadsdel, alder_barn, kon_barn),
    crossed=(),
    period=PeriodRule(Period.YEAR, "Kalenderår: den som räknas någon gång under året räknas."),
    source="Kommunens verksamhetssystem",
    deduplication="Varje anmälan räknas; ett barn kan vara anmält flera gånger, och en anmälan om flera barn räknas en gång för varje barn.",
    law=SOL_ANMALAN,
    phrase="orosanmälningar där våld i nära relation eller hedersrelaterat våld är huvudorsaken",
    children=True,
    english=English(
        title="Reports of concern about violence",
        phrase="reports of concern where violence in a close relationship or honour-related violence was the main reason",
        definition="""
            The share of the reports of concern about children and young people aged
            0–20 where violence in a close relationship or honour-related violence
            and oppression is the main reason.
        """,
        source="The municipality's case management system",
    ),
    examples=(
        Example(
            says="Våld och heder räknas, övriga orsaker inte.",
            rows="""
                anmalan | alder | orsak
                1 | 5 | vald
                2 | 5 | heder
                3 | 5 | hemmiljo
                4 | 5 | ovrigt
            """,
            gives=50.0,
        ),
        Example(
            says="En anmälan utan orsak räknas i det hela men inte i delen.",
            rows="""
                anmalan | alder | orsak
                1 | 5 | vald
                2 | 5 |
            """,
            gives=50.0,
        ),
    ),
)
