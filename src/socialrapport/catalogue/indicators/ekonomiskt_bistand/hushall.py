"""Hushåll med ekonomiskt bistånd."""

from socialrapport.catalogue.breakdowns.hushallstyp import breakdown as hushallstyp
from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.lagrum import SOL_BISTAND
from socialrapport.catalogue.tables.bistandshushall import table as bistandshushall
from socialrapport.model.indicator import Break, Count, Doing, English, Example, Indicator, Period, PeriodRule
from socialrapport.model.swedish_nouns import HUSHALL

indicator = Indicator(
    id="eb.hushall",
    title="Hushåll med ekonomiskt bistånd",
    area="ekonomiskt_bistand",
    order=10,
    definition="""
        Antal hushåll som någon månad under året har fått ekonomiskt bistånd utbetalt. Månaden
        är den som biståndet avser, inte den då det betalades ut. Hushållet är detsamma så länge
        det har samma registerledare.
    """,
    unit=HUSHALL,
    table=bistandshushall,
    measure=Count("hushall"),
    by=(stadsdel, hushallstyp),
    period=PeriodRule(Period.YEAR, "Kalenderår: den som räknas någon gång under året räknas."),
    source="Kommunens verksamhetssystem",
    deduplication="Ett hushåll räknas en gång, oavsett hur många månader det fått bistånd.",
    in_districts="i varje stadsdel som betalat ut bistånd till det, men en gång i helheten.",
    law=SOL_BISTAND,
    since=1990,
    breaks=(
        Break(
            2017,
            "Från och med 2017 gäller nya föreskrifter för registret (HSLF-FS 2015:30).",
            english="New regulations for the register apply as of 2017 (HSLF-FS 2015:30).",
        ),
    ),
    phrase="hushåll med ekonomiskt bistånd",
    also=("hushåll som fick hjälp med försörjningen",),
    doing=Doing("{} hushåll", "fick", "ekonomiskt bistånd"),
    headline=True,
    english=English(
        title="Households receiving social assistance",
        phrase="households receiving social assistance",
        definition="""
            The number of households that were paid social assistance for at least
            one month of the year. The month is the one that the assistance was for,
            not the one in which it was paid. A household is the same household for
            as long as it has the same main applicant.
        """,
        source="The municipality's case management system",
    ),
    examples=(
        Example(
            says="Flera månader är ett hushåll.",
            rows="""
                hushall | manader_ar
                A | 12
                B | 1
            """,
            gives=2,
        ),
        Example(
            says="Ett hushåll som flyttat räknas i båda stadsdelarna men en gång i helheten.",
            rows="""
                hushall | distrikt
                A | 06
                A | 08
            """,
            gives=1,
        ),
        Example(
            says="Den stadsdel som hushållet lämnade räknar det också.",
            rows="""
                hushall | distrikt
                A | 06
                A | 08
            """,
            gives=1,
            at=(("stadsdel", "08"),),
        ),
    ),
)
