"""Orosanmälningar om hedersrelaterat våld och förtryck."""

from socialrapport.catalogue.breakdowns.alder_barn import breakdown as alder_barn
from socialrapport.catalogue.breakdowns.kon_barn import breakdown as kon_barn
from socialrapport.catalogue.lagrum import SOL_ANMALAN
from socialrapport.catalogue.tables.orosanmalningar import table as orosanmalningar
from socialrapport.model.indicator import Count, Doing, English, Example, Indicator, Period, PeriodRule
from socialrapport.model.swedish_nouns import OROSANMALAN

indicator = Indicator(
    id="vr.anmalningar_heder",
    title="Orosanmälningar om hedersrelaterat våld och förtryck",
    area="vald",
    order=90,
    definition="""
        Antal orosanmälningar om barn och unga 0–20 år där hedersrelaterat våld och förtryck är den
        huvudsakliga orsaken.
    """,
    unit=OROSANMALAN,
    table=orosanmalningar,
    where=(orosanmalningar.alder <= 20) & (orosanmalningar.orsak == "heder"),
    measure=Count("anmalan"),
    by=(kon_barn, alder_barn),
    crossed=(),
    period=PeriodRule(Period.YEAR, "Kalenderår: anmälningar som kom in under året."),
    source="Kommunens verksamhetssystem",
    deduplication="Varje anmälan räknas; ett barn kan vara anmält flera gånger, och en anmälan om flera barn räknas en gång för varje barn.",
    law=SOL_ANMALAN,
    phrase="orosanmälningar om hedersrelaterat våld och förtryck",
    also=(
        "orosanmälningar om heder",
        "anmälningar om hedersvåld och förtryck",
        "orosanmälningar om hedersförtryck",
    ),
    doing=Doing("{} orosanmälningar om hedersrelaterat våld och förtryck", "gjordes"),
    children=True,
    english=English(
        title="Reports of concern about honour-related violence and oppression",
        phrase="reports of concern about honour-related violence and oppression",
        definition="""
            The number of reports of concern about children and young people aged
            0–20 where honour-related violence and oppression is the main reason.
        """,
        source="The municipality's case management system",
    ),
    examples=(
        Example(
            says="Våld i nära relation utan hedersmotiv räknas inte.",
            rows="""
                anmalan | alder | orsak
                1 | 5 | vald
                2 | 5 | heder
            """,
            gives=1,
        ),
        Example(
            says="Två anmälningar om samma barn är två; den som är 21 räknas inte.",
            rows="""
                anmalan | person | alder | orsak
                1 | A | 20 | heder
                2 | A | 20 | heder
                3 | B | 21 | heder
            """,
            gives=2,
        ),
    ),
)
