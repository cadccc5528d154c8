"""Hemmavarande unga som är 18 år eller äldre."""

from socialrapport.catalogue.breakdowns.kon import breakdown as kon
from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.lagrum import SOL_BISTAND
from socialrapport.catalogue.tables.bistandstagare import table as bistandstagare
from socialrapport.model.indicator import Area, Break, Count, Counterpart, Example, Indicator, Period, PeriodRule
from socialrapport.model.words import PERSON

indicator = Indicator(
    id="eb.overariga",
    title="Hemmavarande 18 år och äldre i hushåll med ekonomiskt bistånd",
    area=Area.EKONOMISKT_BISTAND,
    definition="""
        Antal personer som under året fyllt 18 år eller är äldre och som är hemmavarande i sina
        föräldrars hushåll med ekonomiskt bistånd, till exempel för att de går i gymnasiet. De räknas
        inte bland barnen 0–17 år.
    """,
    unit=PERSON,
    table=bistandstagare,
    where=bistandstagare.roll == "overarig",
    measure=Count("person"),
    by=(stadsdel, kon),
    crossed=(),
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
    phrase="hemmavarande 18 år och äldre i hushåll med ekonomiskt bistånd",
    examples=(
        Example(
            says="Den som är 18 vid årets slut räknas, den som är 17 är barn.",
            rows="""
                person | alder | roll
                A | 18 | overarig
                B | 17 | barn
            """,
            gives=1,
        ),
        Example(
            says="Den som sökt eget bistånd under året är vuxen, inte hemmavarande.",
            rows="""
                person | alder | roll
                A | 19 | overarig
                B | 19 | vuxen
            """,
            gives=1,
        ),
    ),
)
