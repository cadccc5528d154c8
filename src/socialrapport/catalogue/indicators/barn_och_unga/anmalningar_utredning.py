"""Orosanmälningar som hör till en utredning."""

from socialrapport.catalogue.breakdowns.alder_barn import breakdown as alder_barn
from socialrapport.catalogue.breakdowns.kon_barn import breakdown as kon_barn
from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.lagrum import SOL_ANMALAN
from socialrapport.catalogue.tables.orosanmalningar import table as orosanmalningar
from socialrapport.model.indicator import English, Example, Indicator, Period, PeriodRule, Share
from socialrapport.model.swedish_nouns import OROSANMALAN

indicator = Indicator(
    id="bu.anmalningar_utredning",
    title="Orosanmälningar som hör till en utredning",
    area="barn_och_unga",
    order=40,
    definition="""
        Andel av orosanmälningarna som kopplas till en pågående utredning eller där en ny
        utredning inleds.
    """,
    unit=OROSANMALAN,
    table=orosanmalningar,
    where=orosanmalningar.alder <= 20,
    measure=Share("anmalan", part=orosanmalningar.utfall.is_in("pagaende", "ny"), of="orosanmälningarna"),
    by=(stadsdel, alder_barn, kon_barn),
    period=PeriodRule(Period.YEAR, "Kalenderår: den som räknas någon gång under året räknas."),
    source="Kommunens verksamhetssystem",
    deduplication="Varje anmälan räknas; ett barn kan vara anmält flera gånger, och en anmälan om flera barn räknas en gång för varje barn.",
    law=SOL_ANMALAN,
    phrase="orosanmälningar som kopplas till pågående utredning eller där ny utredning inleds",
    also=(
        "anmälningar som hörde till en pågående eller ny utredning",
        "anmälningar som ledde till ny utredning eller hörde till en öppen",
        "orosanmälningar som utreds eller redan utreds",
        "anmälningar knutna till utredning",
        "anmälningar som kopplades till utredning",
    ),
    children=True,
    headline=True,
    english=English(
        title="Reports of concern that belong to an investigation",
        phrase="reports of concern that were linked to an ongoing investigation or led to a new one",
        definition="""
            The share of the reports of concern that are linked to an ongoing
            investigation or where a new investigation is opened.
        """,
        source="The municipality's case management system",
    ),
    examples=(
        Example(
            says="Både pågående och ny utredning räknas.",
            rows="""
                anmalan | alder | utfall
                1 | 5 | pagaende
                2 | 5 | ny
                3 | 5 | ej
                4 | 5 | ej
            """,
            gives=50.0,
        ),
        Example(
            says="En anmälan om en 21-åring räknas varken i delen eller i det hela.",
            rows="""
                anmalan | alder | utfall
                1 | 21 | ny
                2 | 5 | ej
            """,
            gives=0.0,
        ),
    ),
)
