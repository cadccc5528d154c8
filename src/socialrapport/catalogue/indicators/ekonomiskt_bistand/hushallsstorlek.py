"""Personer per hushåll med ekonomiskt bistånd."""

from socialrapport.catalogue.breakdowns.hushallstyp import breakdown as hushallstyp
from socialrapport.catalogue.lagrum import SOL_BISTAND
from socialrapport.catalogue.tables.bistandshushall import table as bistandshushall
from socialrapport.model.indicator import Break, English, Example, Indicator, Mean, Period, PeriodRule
from socialrapport.model.swedish_nouns import HUSHALL
from socialrapport.model.unit import Unit

indicator = Indicator(
    id="eb.hushallsstorlek",
    title="Personer per hushåll med ekonomiskt bistånd",
    area="ekonomiskt_bistand",
    order=170,
    definition="""
        Antal personer, barn inräknade, i genomsnitt för de hushåll som fått ekonomiskt bistånd under
        året. Alla som ingått i hushållet någon månad räknas i det. Den som ingått i två hushåll räknas
        i båda, så summan kan vara större än antalet biståndstagare.
    """,
    unit=HUSHALL,
    table=bistandshushall,
    measure=Mean("personer", "hushall", Unit("personer").each("hushåll")),
    by=(hushallstyp,),
    period=PeriodRule(Period.YEAR, "Kalenderår: den som räknas någon gång under året räknas."),
    source="Kommunens verksamhetssystem",
    deduplication="Ett hushåll räknas en gång, oavsett hur många månader det fått bistånd.",
    law=SOL_BISTAND,
    since=1990,
    breaks=(
        Break(
            2017,
            "Från och med 2017 gäller nya föreskrifter för registret (HSLF-FS 2015:30).",
            english="New regulations for the register apply as of 2017 (HSLF-FS 2015:30).",
        ),
    ),
    phrase="personer per hushåll med ekonomiskt bistånd",
    also=(
        "personer i varje biståndshushåll",
        "storleken på hushållen med bistånd",
    ),
    english=English(
        title="People per household with social assistance",
        phrase="people per household with social assistance",
        definition="""
            The number of people, children included, on average for the households
            that received social assistance during the year. Everyone who belonged
            to the household in any month is counted in it. Those who belonged to
            two households are counted in both, so the sum is larger than the number
            of recipients.
        """,
        source="The municipality's case management system",
        unit="people per household",
    ),
    examples=(
        Example(
            says="Personerna delas på antalet hushåll.",
            rows="""
                hushall | personer
                A | 1
                B | 4
            """,
            gives=2.5,
        ),
        Example(
            says="Ett hushåll som flyttat har sina personer på en rad och räknas en gång.",
            rows="""
                hushall | distrikt | personer
                A | 06 | 3
                A | 08 | 0
                B | 08 | 1
            """,
            gives=2.0,
        ),
    ),
)
