"""Digitala orosanmälningar."""

from socialrapport.catalogue.breakdowns.anmalare import breakdown as anmalare
from socialrapport.catalogue.breakdowns.kon_barn import breakdown as kon_barn
from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.lagrum import SOL_ANMALAN
from socialrapport.catalogue.tables.orosanmalningar import table as orosanmalningar
from socialrapport.model.indicator import English, Example, Indicator, Period, PeriodRule, Share
from socialrapport.model.swedish_nouns import OROSANMALAN

indicator = Indicator(
    id="bu.digitala",
    title="Digitala orosanmälningar",
    area="barn_och_unga",
    order=50,
    definition="""
        Andel av orosanmälningarna som kom in via den digitala tjänsten.
    """,
    unit=OROSANMALAN,
    table=orosanmalningar,
    where=orosanmalningar.alder <= 20,
    measure=Share("anmalan", part=orosanmalningar.kanal == "digital", of="orosanmälningarna"),
    by=(stadsdel, anmalare, kon_barn),
    period=PeriodRule(Period.YEAR, "Kalenderår: den som räknas någon gång under året räknas."),
    source="Kommunens verksamhetssystem",
    deduplication="Varje anmälan räknas; ett barn kan vara anmält flera gånger, och en anmälan om flera barn räknas en gång för varje barn.",
    law=SOL_ANMALAN,
    phrase="orosanmälningar som kom in via den digitala tjänsten",
    also=(
        "orosanmälningar på nätet",
        "orosanmälningar genom webbformuläret",
        "anmälningar via webben",
    ),
    children=True,
    headline=True,
    english=English(
        title="Digital reports of concern",
        phrase="reports of concern that were made through the digital service",
        definition="""
            The share of the reports of concern that were made through the digital
            service.
        """,
        source="The municipality's case management system",
    ),
    examples=(
        Example(
            says="En av fyra är digital.",
            rows="""
                anmalan | alder | kanal
                1 | 5 | digital
                2 | 5 | telefon
                3 | 5 | post
                4 | 5 | besok
            """,
            gives=25.0,
        ),
        Example(
            says="Utan den digitala tjänsten är andelen noll.",
            rows="""
                anmalan | alder | kanal
                1       | 5     | telefon
            """,
            gives=0.0,
        ),
    ),
)
