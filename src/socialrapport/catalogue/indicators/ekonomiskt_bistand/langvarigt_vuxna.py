"""Långvarigt ekonomiskt bistånd bland vuxna."""

from socialrapport.catalogue.breakdowns.alder_vuxna import breakdown as alder_vuxna
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
    id="eb.langvarigt_vuxna",
    title="Vuxna med långvarigt ekonomiskt bistånd",
    area="ekonomiskt_bistand",
    order=50,
    definition="""
        Antal personer 18 år och äldre i hushåll som fått ekonomiskt bistånd under minst tio av årets
        tolv månader, och deras andel av befolkningen i samma åldrar. Månaderna följer personen, även om
        hon eller han bytt hushåll.
    """,
    unit=PERSON,
    table=bistandstagare,
    where=(bistandstagare.alder >= 18) & (bistandstagare.manader_ar >= 10),
    measure=Count("person"),
    by=(stadsdel, kon, alder_vuxna),
    crossed=(),
    period=PeriodRule(Period.YEAR, "Kalenderår: den som räknas någon gång under året räknas."),
    rate=Rate(100, 18),
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
        "Kolada",
        "N31816",
        "Kolada bygger på Socialstyrelsens register, som rättas efter årets slut; här räknas kommunens egna uppgifter.",
        measure="andel_av_befolkningen",
    ),
    phrase="vuxna som fått ekonomiskt bistånd i minst tio månader",
    also=(
        "vuxna som i minst tio månader levt på ekonomiskt bistånd",
        "vuxna som under tio månader eller mer levt på bistånd",
    ),
    doing=Doing("{} vuxna", "fick", "ekonomiskt bistånd i minst tio månader"),
    english=English(
        title="Adults with long-term social assistance",
        phrase="adults who received social assistance for at least ten months",
        definition="""
            The number of people aged 18 and over in households that received social
            assistance for at least ten of the twelve months of the year, and their
            share of the population of the same ages. The months follow the person,
            even if he or she has changed household.
        """,
        source="The municipality's case management system",
        people="inhabitants",
    ),
    examples=(
        Example(
            says="Tio månader räknas, nio räknas inte; barn är inte med.",
            rows="""
                person | alder | manader_ar
                A | 40 | 10
                B | 40 | 9
                C | 9 | 12
            """,
            gives=1,
        ),
        Example(
            says="Den som flyttat mellan stadsdelar är en person med hela årets månader.",
            rows="""
                person | distrikt | alder | manader_ar
                A | 06 | 40 | 12
                A | 08 | 40 | 12
            """,
            gives=1,
        ),
        Example(
            says="Hemmavarande som är 18 år eller äldre är vuxna.",
            rows="""
                person | alder | roll | manader_ar
                A | 18 | overarig | 12
                B | 17 | barn | 12
            """,
            gives=1,
        ),
    ),
)
