"""Barn i hushåll med långvarigt ekonomiskt bistånd."""

from socialrapport.catalogue.breakdowns.alder_barn17 import breakdown as alder_barn17
from socialrapport.catalogue.breakdowns.kon_barn import breakdown as kon_barn
from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.lagrum import SOL_BISTAND
from socialrapport.catalogue.tables.bistandstagare import table as bistandstagare
from socialrapport.model.indicator import Break, English, Example, Indicator, Period, PeriodRule, Share
from socialrapport.model.swedish_nouns import BARN

indicator = Indicator(
    id="eb.barn_langvarigt",
    title="Barn i hushåll med långvarigt ekonomiskt bistånd",
    area="ekonomiskt_bistand",
    order=120,
    definition="""
        Andel av barnen 0–17 år i hushåll med ekonomiskt bistånd som under minst tio av årets tolv
        månader bott i ett sådant hushåll. Månaderna följer barnet, även om det bott i två hushåll.
    """,
    unit=BARN,
    table=bistandstagare,
    where=bistandstagare.roll == "barn",
    measure=Share("person", part=bistandstagare.manader_ar >= 10, of="barnen i hushåll med ekonomiskt bistånd"),
    by=(stadsdel, kon_barn, alder_barn17),
    crossed=(),
    period=PeriodRule(Period.YEAR, "Kalenderår: den som räknas någon gång under året räknas."),
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
    phrase="barn i hushåll med ekonomiskt bistånd där biståndet varat i minst tio månader",
    also=(
        "biståndsbarn tio månader eller mer",
        "barn som länge levt på ekonomiskt bistånd",
    ),
    children=True,
    english=English(
        title="Children in households with long-term social assistance",
        phrase="children in households receiving social assistance where it lasted for at least ten months",
        definition="""
            The share of the children aged 0–17 in households receiving social assistance
            who lived in such a household for at least ten of the twelve months of
            the year. The months follow the child, even if it has lived in two
            households.
        """,
        source="The municipality's case management system",
    ),
    examples=(
        Example(
            says="Tio månader räknas, nio räknas inte.",
            rows="""
                person | roll | alder | manader_ar
                A | barn | 4 | 10
                B | barn | 4 | 9
            """,
            gives=50.0,
        ),
        Example(
            says="Hemmavarande som är 18 år eller äldre är varken barn eller del av det hela.",
            rows="""
                person | roll | alder | manader_ar
                A | barn | 4 | 12
                B | overarig | 19 | 2
            """,
            gives=100.0,
        ),
    ),
)
