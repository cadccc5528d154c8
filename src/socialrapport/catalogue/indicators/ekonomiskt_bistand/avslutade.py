"""Hushåll som slutat få ekonomiskt bistånd."""

from socialrapport.catalogue.breakdowns.avslutsorsak import breakdown as avslutsorsak
from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.lagrum import SOL_BISTAND
from socialrapport.catalogue.tables.avslutade_hushall import table as avslutade_hushall
from socialrapport.model.indicator import Count, Doing, English, Example, Indicator, Period, PeriodRule
from socialrapport.model.swedish_nouns import HUSHALL

indicator = Indicator(
    id="eb.avslutade",
    title="Hushåll som slutat få ekonomiskt bistånd",
    area="ekonomiskt_bistand",
    order=90,
    definition="""
        Antal hushåll vars ekonomiska bistånd upphört under året, efter orsak. Den som sedan fått
        bistånd på nytt räknas ändå.
    """,
    unit=HUSHALL,
    table=avslutade_hushall,
    measure=Count("hushall"),
    by=(stadsdel, avslutsorsak),
    crossed=(),
    period=PeriodRule(Period.YEAR, "Kalenderår: den sista månad som biståndet avsåg ligger i året."),
    source="Kommunens verksamhetssystem",
    deduplication="Ett hushåll räknas en gång om året, med den senaste orsaken.",
    in_districts="i varje stadsdel som avslutat biståndet, men en gång i helheten.",
    law=SOL_BISTAND,
    since=2017,
    phrase="hushåll som slutat få ekonomiskt bistånd",
    also=(
        "hushåll som lämnade ekonomiskt bistånd",
        "hushåll vars bistånd upphörde",
        "hushåll vars bistånd avslutades",
        "hushåll som gick ur biståndet",
        "hushåll som inte längre får ekonomiskt bistånd",
    ),
    doing=Doing("{} hushåll", "slutade", "få ekonomiskt bistånd"),
    english=English(
        title="Households that stopped receiving social assistance",
        phrase="households that stopped receiving social assistance",
        definition="""
            The number of households whose social assistance ended during the year,
            by reason. Those that later received assistance again are counted all
            the same.
        """,
        source="The municipality's case management system",
    ),
    examples=(
        Example(
            says="Två avslut under året är ett hushåll.",
            rows="""
                hushall | distrikt | orsak
                A | 06 | ARBETE
                A | 08 | ARBETE
                B | 08 | OKAND
            """,
            gives=2,
        ),
        Example(
            says="Varje orsak visar sina.",
            rows="""
                hushall | orsak
                A | ARBETE
                B | OKAND
                C | OKAND
            """,
            gives=2,
            at=(("avslutsorsak", "OKAND"),),
        ),
    ),
)
