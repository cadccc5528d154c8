"""Väntetid till bostad för vuxna enligt LSS."""

from socialrapport.catalogue.breakdowns.kon import breakdown as kon
from socialrapport.catalogue.lagrum import LSS
from socialrapport.catalogue.tables.lss_vantetider import table as lss_vantetider
from socialrapport.model.indicator import English, Example, Indicator, Mean, Period, PeriodRule
from socialrapport.model.swedish_nouns import BESLUT
from socialrapport.model.unit import Unit

indicator = Indicator(
    id="fn.vantetid_boende",
    title="Väntetid till bostad för vuxna enligt LSS",
    area="funktionsnedsattning",
    order=250,
    definition="""
        Genomsnittligt antal dagar från beslut till inflyttning, för de beslut om bostad för vuxna
        (9 § 9 LSS) som verkställdes under året. De som ännu väntar räknas inte.
    """,
    unit=BESLUT,
    table=lss_vantetider,
    where=lss_vantetider.insats == "boende_vuxna",
    measure=Mean("dagar", "beslut", Unit("dagar"), decimals=0),
    by=(kon,),
    crossed=(),
    period=PeriodRule(Period.YEAR, "Kalenderår: den dag då beslutet verkställdes."),
    source="Kommunens verksamhetssystem",
    deduplication="Ett beslut räknas en gång, det år det verkställdes.",
    law=LSS,
    phrase="dagar i genomsnitt mellan beslut och inflyttning i bostad för vuxna enligt LSS",
    also=(
        "väntetid på LSS-bostad",
        "dagar från beslut till inflyttning i LSS-bostad",
        "kötid till LSS-boende",
        "flyttade in i LSS-bostad",
        "dagar från LSS-beslut till inflyttning",
    ),
    english=English(
        title="Waiting time for housing for adults under LSS",
        phrase="days between decision and moving in to housing for adults under LSS",
        definition="""
            The average number of days from decision to moving in, for the decisions
            on housing for adults (section 9, item 9 of LSS) that were implemented
            during the year. Those still waiting are not counted.
        """,
        source="The municipality's case management system",
        unit="days",
    ),
    examples=(
        Example(
            says="Genomsnittet är per beslut.",
            rows="""
                beslut | insats       | dagar
                1      | boende_vuxna | 100
                2      | boende_vuxna | 300
            """,
            gives=200.0,
        ),
        Example(
            says="Andra insatser räknas inte.",
            rows="""
                beslut | insats        | dagar
                1      | boende_vuxna  | 100
                2      | kontaktperson | 10
            """,
            gives=100.0,
        ),
    ),
)
