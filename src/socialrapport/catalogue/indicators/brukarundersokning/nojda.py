"""Nöjda med stödet i sin helhet."""

from socialrapport.catalogue.breakdowns.grupp import breakdown as grupp
from socialrapport.catalogue.breakdowns.kon import breakdown as kon
from socialrapport.catalogue.tables.enkatsvar import table as enkatsvar
from socialrapport.model.indicator import English, Example, Indicator, Period, PeriodRule, Share
from socialrapport.model.swedish_nouns import SVAR

indicator = Indicator(
    id="br.nojda",
    title="Nöjda med stödet i sin helhet",
    area="brukarundersokning",
    order=30,
    definition="""
        Andel av de svarande som gav 4 eller 5 på frågan hur nöjda de är med stödet i sin
        helhet.
    """,
    unit=SVAR,
    table=enkatsvar,
    where=(enkatsvar.fraga == "helhet") & enkatsvar.forsta.is_true(),
    measure=Share("svar_rad", part=enkatsvar.positivt.is_true(), of="svaren på frågan"),
    by=(grupp, kon),
    period=PeriodRule(Period.SURVEY, "Undersökningen görs under hösten."),
    source="SKR:s brukarundersökning inom individ- och familjeomsorgen, kommunens egna svar",
    deduplication="Varje svarande räknas en gång, med sitt svar på frågan.",
    headline=True,
    asked="br.svarsfrekvens",
    phrase="svarande som är nöjda med stödet i sin helhet",
    also=(
        "nöjda med stödet",
        "nöjda med socialtjänsten som helhet",
        "nöjda med hjälpen i sin helhet",
        "helhetsbetyget",
        "nöjda på det hela taget",
    ),
    apart="Svarande som är nöjda med stödet i sin helhet",
    english=English(
        title="Satisfied with the support as a whole",
        phrase="respondents who were satisfied with the support as a whole",
        definition="""
            The share of the respondents who gave 4 or 5 when asked how satisfied
            they are with the support as a whole.
        """,
        source="The user survey of individual and family services of the Swedish Association of Local Authorities and Regions (SKR), the municipality's own answers",
        apart="Respondents satisfied with the support as a whole",
    ),
    examples=(
        Example(
            says="Bara frågan om helheten räknas.",
            rows="""
                svar_rad | fraga | forsta | positivt
                1 | helhet | ja | ja
                2 | helhet | ja | nej
                3 | kontakt | ja | ja
            """,
            gives=50.0,
        ),
        Example(
            says="Alla nöjda är hundra procent.",
            rows="""
                svar_rad | fraga | forsta | positivt
                1 | helhet | ja | ja
            """,
            gives=100.0,
        ),
    ),
)
