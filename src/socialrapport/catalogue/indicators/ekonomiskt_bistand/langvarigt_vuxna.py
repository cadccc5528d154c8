"""Långvarigt ekonomiskt bistånd bland vuxna."""

from socialrapport.catalogue.breakdowns.alder_vuxna import breakdown as alder_vuxna
from socialrapport.catalogue.breakdowns.kon import breakdown as kon
from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.lagrum import SOL_BISTAND
from socialrapport.catalogue.tables.bistandstagare import table as bistandstagare
from socialrapport.model.indicator import (
    Area,
    Break,
    Counterpart,
    Example,
    Indicator,
    Period,
    PeriodRule,
    Polarity,
    Share,
)
from socialrapport.model.words import PERSON

indicator = Indicator(
    id="eb.langvarigt_vuxna",
    title="Vuxna med långvarigt ekonomiskt bistånd",
    area=Area.EKONOMISKT_BISTAND,
    definition="""
        Andel av årets vuxna i hushåll med ekonomiskt bistånd som har fått det under minst tio av årets tolv
        månader. Månaderna följer personen, även om hon eller han bytt hushåll.
        Hemmavarande som är 18 år eller äldre räknas som vuxna.
    """,
    unit=PERSON,
    table=bistandstagare,
    where=bistandstagare.roll.is_in("vuxen", "overarig"),
    measure=Share(
        "person", part=bistandstagare.manader_ar >= 10, of="personerna som är vuxna i hushåll med ekonomiskt bistånd"
    ),
    by=(stadsdel, kon, alder_vuxna),
    crossed=(),
    period=PeriodRule(Period.YEAR, "Kalenderår: den som räknas någon gång under året räknas."),
    source="Kommunens verksamhetssystem",
    deduplication="En person räknas en gång, även om hon eller han ingått i flera hushåll; i varje stadsdel som betalat ut biståndet, men en gång i helheten.",
    law=SOL_BISTAND,
    breaks=(Break(2017, "Från och med 2017 gäller nya föreskrifter för registret (HSLF-FS 2015:30)."),),
    polarity=Polarity.LESS_IS_BETTER,
    counterpart=Counterpart(
        "Kolada",
        "N31816",
        "Kolada räknar vuxna med minst tio månader som andel av befolkningen; här är de andel av de vuxna med bistånd.",
    ),
    phrase="vuxna med ekonomiskt bistånd som fått det i minst tio månader",
    examples=(
        Example(
            says="Tio månader räknas, nio räknas inte; barn är inte med.",
            rows="""
                person | roll | alder | manader_ar
                A | vuxen | 40 | 10
                B | vuxen | 40 | 9
                C | barn | 9 | 12
            """,
            gives=50.0,
        ),
        Example(
            says="Den som flyttat mellan stadsdelar är en person med hela årets månader.",
            rows="""
                person | distrikt | roll | manader_ar
                A | 06 | vuxen | 12
                A | 08 | vuxen | 12
                B | 08 | vuxen | 2
            """,
            gives=50.0,
        ),
    ),
)
