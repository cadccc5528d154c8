"""Biståndstagare."""

from socialrapport.catalogue.breakdowns.alder_alla import breakdown as alder_alla
from socialrapport.catalogue.breakdowns.kon import breakdown as kon
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
from socialrapport.model.swedish_nouns import PERSON

indicator = Indicator(
    id="eb.bistandstagare",
    title="Biståndstagare",
    area="ekonomiskt_bistand",
    order=20,
    definition="""
        Antal personer, barn inräknade, i hushåll som någon månad under året har fått ekonomiskt
        bistånd.
    """,
    unit=PERSON,
    table=bistandstagare,
    measure=Count("person"),
    by=(stadsdel, kon, alder_alla),
    period=PeriodRule(Period.YEAR, "Kalenderår: den som räknas någon gång under året räknas."),
    rate=Rate(100),
    source="Kommunens verksamhetssystem",
    deduplication="En person räknas en gång, även om hon eller han ingått i flera hushåll.",
    in_districts="i varje stadsdel som betalat ut biståndet, men en gång i helheten.",
    law=SOL_BISTAND,
    since=1990,
    breaks=(
        Break(
            2017,
            "Från och med 2017 gäller nya föreskrifter för registret (HSLF-FS 2015:30).",
            english="New regulations for the register apply as of 2017 (HSLF-FS 2015:30).",
        ),
    ),
    counterpart=Counterpart(
        "Kolada",
        "N31807",
        "Kolada bygger på Socialstyrelsens register, som rättas efter årets slut; här räknas kommunens egna uppgifter.",
        measure="andel_av_befolkningen",
    ),
    phrase="personer i hushåll med ekonomiskt bistånd",
    also=(
        "människor som lever på ekonomiskt bistånd",
        "personer som berördes av ekonomiskt bistånd",
        "vuxna och barn i biståndshushåll",
        "invånare som levde i hushåll med bistånd",
        "personer som försörjdes av ekonomiskt bistånd",
    ),
    doing=Doing("{} personer", "bodde", "i hushåll med ekonomiskt bistånd"),
    english=English(
        title="Recipients of social assistance",
        phrase="people in households receiving social assistance",
        definition="""
            The number of people, children included, in households that received
            social assistance for at least one month of the year.
        """,
        source="The municipality's case management system",
        people="inhabitants",
    ),
    examples=(
        Example(
            says="Ett barn som bott i två hushåll är en person.",
            rows="""
                person | distrikt | alder | roll
                A | 06 | 10 | barn
                A | 08 | 10 | barn
            """,
            gives=1,
        ),
        Example(
            says="Den som saknar känt kön räknas bara i samtliga.",
            rows="""
                person | kon
                A | K
                B |
            """,
            gives=1,
            at=(("kon", "K"),),
        ),
    ),
)
