"""Utrikes födda bland vuxna med ekonomiskt bistånd."""

from socialrapport.catalogue.breakdowns.kon import breakdown as kon
from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.lagrum import SOL_BISTAND
from socialrapport.catalogue.tables.bistandstagare import table as bistandstagare
from socialrapport.model.indicator import Break, English, Example, Indicator, Period, PeriodRule, Share
from socialrapport.model.swedish_nouns import PERSON

indicator = Indicator(
    id="eb.utrikes_fodda",
    title="Utrikes födda bland vuxna med ekonomiskt bistånd",
    area="ekonomiskt_bistand",
    order=140,
    definition="""
        Andel av dem som sökt och fått ekonomiskt bistånd under året som är födda utomlands. De vars födelseland inte är
        känt räknas inte in.
    """,
    unit=PERSON,
    table=bistandstagare,
    where=(bistandstagare.roll == "vuxen") & ~bistandstagare.utrikes_fodd.is_missing(),
    measure=Share(
        "person", part=bistandstagare.utrikes_fodd == "ja", of="personerna som sökt och fått ekonomiskt bistånd"
    ),
    by=(stadsdel, kon),
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
    phrase="vuxna med ekonomiskt bistånd som är utrikes födda",
    also=(
        "utrikes födda med bistånd",
        "födda utomlands bland biståndstagarna",
        "biståndstagare födda i ett annat land",
        "vuxna med försörjningsstöd födda utomlands",
    ),
    english=English(
        title="Foreign-born among adults receiving social assistance",
        phrase="adults receiving social assistance who were born abroad",
        definition="""
            The share of those who applied for and received social assistance during
            the year who were born abroad. Those whose country of birth is unknown
            are not included.
        """,
        source="The municipality's case management system",
    ),
    examples=(
        Example(
            says="En av två vuxna är utrikes född; barn räknas inte.",
            rows="""
                person | roll | utrikes_fodd
                A | vuxen | ja
                B | vuxen | nej
                C | barn |
            """,
            gives=50.0,
        ),
        Example(
            says="Den vars födelseland inte är känt är inte med i det hela.",
            rows="""
                person | roll | utrikes_fodd
                A | vuxen | ja
                B | vuxen |
            """,
            gives=100.0,
        ),
    ),
)
