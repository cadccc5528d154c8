"""Barn i hushåll med ekonomiskt bistånd."""

from socialrapport.catalogue.breakdowns.alder_barn17 import breakdown as alder_barn17
from socialrapport.catalogue.breakdowns.kon_barn import breakdown as kon_barn
from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.lagrum import SOL_BISTAND
from socialrapport.catalogue.tables.bistandstagare import table as bistandstagare
from socialrapport.model.indicator import (
    Break,
    Count,
    Counterpart,
    Doing,
    English,
    Example,
    Indicator,
    Period,
    PeriodRule,
    Rate,
)
from socialrapport.model.swedish_nouns import BARN

indicator = Indicator(
    id="eb.barn",
    title="Barn i hushåll med ekonomiskt bistånd",
    area="ekonomiskt_bistand",
    order=110,
    definition="""
        Antal barn 0–17 år i hushåll som någon månad under året har fått ekonomiskt bistånd.
        Hemmavarande som är 18 år eller äldre räknas inte som barn.
    """,
    unit=BARN,
    table=bistandstagare,
    where=bistandstagare.roll == "barn",
    measure=Count("person"),
    by=(stadsdel, kon_barn, alder_barn17),
    period=PeriodRule(Period.YEAR, "Kalenderår: den som räknas någon gång under året räknas."),
    rate=Rate(100, 0, 17, "barn"),
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
    counterpart=Counterpart(
        "Socialstyrelsen",
        "barn i biståndshushåll",
        "Där hemmavarande som är 18 år eller äldre räknas med blir antalet barn högre; här räknas bara barn 0–17 år.",
    ),
    phrase="barn i hushåll med ekonomiskt bistånd",
    also=(
        "barn som växer upp med ekonomiskt bistånd",
        "barn som lever på försörjningsstöd",
    ),
    doing=Doing("{} barn", "bodde", "i hushåll med ekonomiskt bistånd"),
    children=True,
    english=English(
        title="Children in households receiving social assistance",
        phrase="children in households receiving social assistance",
        definition="""
            The number of children aged 0–17 in households that received social
            assistance for at least one month of the year. Those living at home who
            are 18 or over are not counted as children.
        """,
        source="The municipality's case management system",
        people="children",
    ),
    examples=(
        Example(
            says="Den som är 18 vid årets slut räknas inte som barn.",
            rows="""
                person | alder | roll
                A | 17 | barn
                B | 18 | overarig
            """,
            gives=1,
        ),
        Example(
            says="En sökande som är 17 är inte barn i hushållet.",
            rows="""
                person | alder | roll
                A | 17 | vuxen
                B | 3 | barn
            """,
            gives=1,
        ),
    ),
)
