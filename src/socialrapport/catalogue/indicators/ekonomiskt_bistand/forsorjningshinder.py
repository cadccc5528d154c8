"""Vuxna efter försörjningshinder."""

from socialrapport.catalogue.breakdowns.hinder import breakdown as hinder
from socialrapport.catalogue.breakdowns.kon import breakdown as kon
from socialrapport.catalogue.lagrum import SOL_BISTAND
from socialrapport.catalogue.tables.bistandstagare import table as bistandstagare
from socialrapport.model.indicator import Break, Count, Doing, English, Example, Indicator, Period, PeriodRule
from socialrapport.model.swedish_nouns import PERSON

indicator = Indicator(
    id="eb.forsorjningshinder",
    title="Vuxna efter försörjningshinder",
    area="ekonomiskt_bistand",
    order=150,
    definition="""
        Antal vuxna biståndstagare efter det försörjningshinder som gällt flest månader under
        året, också de som är registrerade utan hinder. Båda vuxna i ett hushåll räknas.
    """,
    unit=PERSON,
    table=bistandstagare,
    where=(bistandstagare.roll == "vuxen") & ~bistandstagare.hinder.is_missing(),
    measure=Count("person"),
    by=(hinder, kon),
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
    phrase="vuxna med ekonomiskt bistånd och en uppgift om försörjningshinder",
    also=(
        "hinder för egen försörjning",
        "vuxna med försörjningshinder",
        "försörjningshindret",
    ),
    doing=Doing("{} vuxna", "hade", "ekonomiskt bistånd och en uppgift om försörjningshinder"),
    english=English(
        title="Adults by obstacle to self-sufficiency",
        phrase="adults receiving social assistance whose obstacle to self-sufficiency, or lack of one, is recorded",
        definition="""
            The number of adult recipients by the obstacle to self-sufficiency that
            applied for most months of the year, those registered without one among
            them. Both adults of a household are counted.
        """,
        source="The municipality's case management system",
    ),
    examples=(
        Example(
            says="Båda vuxna räknas, barnet räknas inte.",
            rows="""
                person | roll | hinder
                A | vuxen | 01
                B | vuxen | 03
                C | barn |
            """,
            gives=2,
        ),
        Example(
            says="Den som saknar registrerat hinder räknas inte.",
            rows="""
                person | roll | hinder
                A | vuxen |
                B | vuxen | 02
            """,
            gives=1,
        ),
    ),
)
