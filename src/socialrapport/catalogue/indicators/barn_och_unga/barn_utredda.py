"""Barn och unga med inledd utredning."""

from socialrapport.catalogue.breakdowns.alder_barn import breakdown as alder_barn
from socialrapport.catalogue.breakdowns.halvar import i_flera as halvar
from socialrapport.catalogue.breakdowns.kon_barn import breakdown as kon_barn
from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.lagrum import SOL_UTREDNING
from socialrapport.catalogue.tables.utredningar import table as utredningar
from socialrapport.model.indicator import Count, Doing, English, Example, Indicator, Period, PeriodRule, Rate
from socialrapport.model.swedish_nouns import BARN

indicator = Indicator(
    id="bu.barn_utredda",
    title="Barn och unga med inledd utredning",
    area="barn_och_unga",
    order=70,
    definition="""
        Antal barn och unga 0–20 år som minst en utredning inleddes om under året.
    """,
    unit=BARN,
    table=utredningar,
    where=(utredningar.omrade == "BU") & (utredningar.alder <= 20),
    measure=Count("person"),
    by=(stadsdel, kon_barn, alder_barn, halvar),
    crossed=(),
    period=PeriodRule(Period.YEAR, "Kalenderår: det år då utredningen inleddes räknas."),
    rate=Rate(1000, 0, 20, "barn och unga"),
    source="Kommunens verksamhetssystem",
    deduplication="Ett barn räknas en gång, oavsett antalet utredningar.",
    in_districts="i varje stadsdel som inlett en, men en gång i helheten.",
    law=SOL_UTREDNING,
    phrase="barn och unga med inledd utredning",
    also=(
        "barn som socialtjänsten började utreda",
        "barn vars situation utreddes",
        "barn i nya utredningar",
    ),
    doing=Doing("utredningar om {} barn och unga", "inleddes"),
    children=True,
    english=English(
        title="Children and young people with an investigation opened",
        phrase="children and young people about whom an investigation was opened",
        definition="""
            The number of children and young people aged 0–20 about whom at least
            one investigation was opened during the year.
        """,
        source="The municipality's case management system",
        people="children and young people",
    ),
    examples=(
        Example(
            says="Två utredningar om samma barn är ett barn.",
            rows="""
                utredning | person | omrade | alder
                1 | A | BU | 5
                2 | A | BU | 5
                3 | B | BU | 7
            """,
            gives=2,
        ),
        Example(
            says="Den som fyller 21 under året räknas inte.",
            rows="""
                utredning | person | omrade | alder
                1 | A | BU | 20
                2 | B | BU | 21
            """,
            gives=1,
        ),
        Example(
            says="Ett barn av okänt kön räknas i samtliga.",
            rows="""
                utredning | person | omrade | alder | kon
                1 | A | BU | 5 |
                2 | B | BU | 5 | K
            """,
            gives=2,
        ),
    ),
)
