"""Unga vuxna med ekonomiskt bistånd."""

from socialrapport.catalogue.breakdowns.kon import breakdown as kon
from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.lagrum import SOL_BISTAND
from socialrapport.catalogue.tables.bistandstagare import table as bistandstagare
from socialrapport.model.indicator import Break, Count, Doing, English, Example, Indicator, Period, PeriodRule, Rate
from socialrapport.model.swedish_nouns import PERSON

indicator = Indicator(
    id="eb.unga_vuxna",
    title="Unga vuxna med ekonomiskt bistånd",
    area="ekonomiskt_bistand",
    order=130,
    definition="""
        Antal personer 18–24 år i hushåll som någon månad under året har fått ekonomiskt
        bistånd.
    """,
    unit=PERSON,
    table=bistandstagare,
    where=bistandstagare.alder.between(18, 24),
    measure=Count("person"),
    by=(stadsdel, kon),
    period=PeriodRule(Period.YEAR, "Kalenderår: den som räknas någon gång under året räknas."),
    rate=Rate(100, 18, 24),
    source="Kommunens verksamhetssystem",
    deduplication="En person räknas en gång, även om hon eller han ingått i flera hushåll.",
    in_districts="i varje stadsdel som betalat ut biståndet, men en gång i helheten.",
    law=SOL_BISTAND,
    breaks=(
        Break(
            2017,
            "Från och med 2017 gäller nya föreskrifter för registret (HSLF-FS 2015:30).",
            english="New regulations for the register apply as of 2017 (HSLF-FS 2015:30).",
        ),
    ),
    phrase="personer 18–24 år i hushåll med ekonomiskt bistånd",
    also=("18–24-åringar i hushåll med bistånd",),
    doing=Doing("{} personer 18–24 år", "bodde", "i hushåll med ekonomiskt bistånd"),
    english=English(
        title="Young adults receiving social assistance",
        phrase="people aged 18–24 in households receiving social assistance",
        definition="""
            The number of people aged 18–24 in households that received social
            assistance for at least one month of the year.
        """,
        source="The municipality's case management system",
        people="inhabitants",
    ),
    examples=(
        Example(
            says="Gränserna är 18 och 24 år vid årets slut.",
            rows="""
                person | alder
                A | 17
                B | 18
                C | 24
                D | 25
            """,
            gives=2,
        ),
        Example(
            says="Den som flyttat räknas en gång i helheten.",
            rows="""
                person | alder | distrikt
                A | 20 | 06
                A | 20 | 08
            """,
            gives=1,
        ),
    ),
)
