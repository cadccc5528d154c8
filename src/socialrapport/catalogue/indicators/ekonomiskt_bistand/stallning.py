"""Biståndstagare efter ställning i hushållet."""

from socialrapport.catalogue.breakdowns.kon import breakdown as kon
from socialrapport.catalogue.breakdowns.roll import breakdown as roll
from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.lagrum import SOL_BISTAND
from socialrapport.catalogue.tables.bistandstagare import table as bistandstagare
from socialrapport.model.indicator import Area, Break, Count, Counterpart, Example, Indicator, Period, PeriodRule
from socialrapport.model.words import PERSON

indicator = Indicator(
    id="eb.stallning",
    title="Sökande, barn och andra hemmavarande",
    area=Area.EKONOMISKT_BISTAND,
    definition="""
        Antal personer i hushåll med ekonomiskt bistånd under året, efter om de sökt biståndet, är barn
        0–17 år eller hemmavarande som är 18 år eller äldre, till exempel för att de går i gymnasiet.
        Den som sökt någon månad under året är sökande hela året, även före 18 års ålder.
    """,
    unit=PERSON,
    table=bistandstagare,
    measure=Count("person"),
    by=(stadsdel, kon, roll),
    crossed=(("stadsdel", "roll"), ("kon", "roll")),
    period=PeriodRule(Period.YEAR, "Kalenderår: den som räknas någon gång under året räknas."),
    source="Kommunens verksamhetssystem",
    deduplication="En person räknas en gång, även om hon eller han ingått i flera hushåll; i varje stadsdel som betalat ut biståndet, men en gång i helheten.",
    law=SOL_BISTAND,
    breaks=(Break(2017, "Från och med 2017 gäller nya föreskrifter för registret (HSLF-FS 2015:30)."),),
    counterpart=Counterpart(
        "Socialstyrelsen",
        "barn i biståndshushåll",
        "Där hemmavarande som är 18 år eller äldre räknas som barn blir antalet barn så mycket högre.",
    ),
    phrase="sökande, barn och andra hemmavarande med ekonomiskt bistånd",
    examples=(
        Example(
            says="Den som är 18 vid årets slut är hemmavarande, den som är 17 är barn.",
            rows="""
                person | alder | roll
                A | 18 | overarig
                B | 17 | barn
                C | 40 | vuxen
            """,
            gives=1,
            at=(("roll", "overarig"),),
        ),
        Example(
            says="Barnen blir inte fler för att de hemmavarande räknas.",
            rows="""
                person | alder | roll
                A | 18 | overarig
                B | 17 | barn
                C | 40 | vuxen
            """,
            gives=1,
            at=(("roll", "barn"),),
        ),
        Example(
            says="Tillsammans är de alla biståndstagare.",
            rows="""
                person | alder | roll
                A | 18 | overarig
                B | 17 | barn
                C | 40 | vuxen
            """,
            gives=3,
        ),
    ),
)
