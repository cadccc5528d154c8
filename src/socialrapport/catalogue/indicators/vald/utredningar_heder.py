"""Utredningar om hedersrelaterat våld och förtryck."""

from socialrapport.catalogue.breakdowns.alder_alla import breakdown as alder_alla
from socialrapport.catalogue.breakdowns.kon import breakdown as kon
from socialrapport.catalogue.lagrum import SOL_UTREDNING
from socialrapport.catalogue.tables.utredningar import table as utredningar
from socialrapport.model.indicator import Count, Doing, English, Example, Indicator, Period, PeriodRule
from socialrapport.model.swedish_nouns import UTREDNINGSARENDE

indicator = Indicator(
    id="vr.utredningar_heder",
    title="Utredningar om hedersrelaterat våld och förtryck",
    area="vald",
    order=100,
    definition="""
        Antal utredningar om hedersrelaterat våld och förtryck som inleddes under året, om barn och
        om vuxna. Barnens utredningar räknas också bland dem om barn och unga.
    """,
    unit=UTREDNINGSARENDE,
    table=utredningar,
    where=utredningar.omrade.is_in("BU", "VALD") & utredningar.heder.is_true(),
    measure=Count("utredning"),
    by=(kon, alder_alla),
    crossed=(),
    period=PeriodRule(Period.YEAR, "Kalenderår: det år då utredningen inleddes räknas."),
    source="Kommunens verksamhetssystem",
    deduplication="Ett ärende räknas en gång, det år det inleddes; en person kan ha flera.",
    law=SOL_UTREDNING,
    phrase="utredningar om hedersrelaterat våld och förtryck",
    also=(
        "hedersutredningar",
        "utredningar om hedersvåld",
        "utredningar om hedersförtryck",
        "utredningar om heder",
    ),
    doing=Doing("{} utredningar om hedersrelaterat våld och förtryck", "inleddes"),
    english=English(
        title="Investigations of honour-related violence and oppression",
        phrase="investigations of honour-related violence and oppression",
        definition="""
            The number of investigations of honour-related violence and oppression
            that were opened during the year, about children and about adults. The
            children's investigations are also counted among those about children
            and young people.
        """,
        source="The municipality's case management system",
    ),
    examples=(
        Example(
            says="Barn och vuxna räknas; annat våld räknas inte, och inte den vars orsak är okänd.",
            rows="""
                utredning | person | omrade | alder | heder
                1         | A      | BU     | 15    | ja
                2         | B      | VALD   | 22    | ja
                3         | C      | VALD   | 40    | nej
                4         | D      | VALD   | 40    |
            """,
            gives=2,
        ),
        Example(
            says="Två utredningar om samma person är två ärenden.",
            rows="""
                utredning | person | omrade | heder
                1         | A      | VALD   | ja
                2         | A      | VALD   | ja
            """,
            gives=2,
        ),
        Example(
            says="Den som är 17 står bland barnen och den som är 18 bland unga vuxna.",
            rows="""
                utredning | person | omrade | alder | heder
                1         | A      | BU     | 17    | ja
                2         | B      | BU     | 18    | ja
            """,
            gives=1,
            at=(("alder", "0-17"),),
        ),
    ),
)
