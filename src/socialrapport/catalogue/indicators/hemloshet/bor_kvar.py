"""Vräkningsförebyggande ärenden där hushållet bodde kvar."""

from socialrapport.catalogue.breakdowns.barnhushall import breakdown as barnhushall
from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.lagrum import SOL
from socialrapport.catalogue.tables.vrakningsarenden_avslutade import table as vrakningsarenden_avslutade
from socialrapport.model.indicator import English, Example, Indicator, Period, PeriodRule, Share
from socialrapport.model.swedish_nouns import ARENDE

indicator = Indicator(
    id="hl.bor_kvar",
    title="Vräkningsförebyggande ärenden där hushållet bodde kvar",
    area="hemloshet",
    order=150,
    definition="""
        Andel av de vräkningsförebyggande ärenden som avslutades under året, och vars utgång är känd, där hushållet
        bodde kvar. Ärenden som pågår vid årets slut räknas inte: hur de slutar är inte känt.
    """,
    unit=ARENDE,
    table=vrakningsarenden_avslutade,
    where=vrakningsarenden_avslutade.utfall.is_in("KVAR", "FLYTTAT", "AVHYST"),
    measure=Share(
        "arende",
        part=vrakningsarenden_avslutade.utfall == "KVAR",
        of="ärendena som avslutades under året",
    ),
    by=(stadsdel, barnhushall),
    crossed=(),
    period=PeriodRule(Period.YEAR, "Kalenderår: det år då ärendet avslutades räknas."),
    source="Kommunens verksamhetssystem",
    deduplication="Varje avslutat ärende räknas en gång; ett hushåll kan ha flera.",
    law=SOL,
    phrase="avslutade vräkningsförebyggande ärenden där hushållet bodde kvar",
    also=(
        "kunde bo kvar",
        "ärenden där vräkningen avvärjdes",
        "hushåll som bodde kvar efter vräkningsförebyggande arbete",
    ),
    not_by_sex="Ärenden räknas, och ett ärende gäller ett hushåll.",
    english=English(
        title="Eviction prevention cases where the household stayed in its home",
        phrase="completed eviction prevention cases where the household stayed in its home",
        definition="""
            The share of the eviction prevention cases completed during the year,
            and whose outcome is known, where the household stayed in its home.
            Cases that are ongoing at the end of the year are not counted: how they
            end is not known.
        """,
        source="The municipality's case management system",
    ),
    examples=(
        Example(
            says="Tre av fyra bodde kvar.",
            rows="""
                arende | person | utfall
                1 | A | KVAR
                2 | B | KVAR
                3 | B | KVAR
                4 | C | AVHYST
            """,
            gives=75.0,
        ),
        Example(
            says="Den som flyttat bor inte kvar; den vars utgång är okänd räknas inte alls.",
            rows="""
                arende | person | utfall
                1 | A | KVAR
                2 | B | FLYTTAT
                3 | C |
            """,
            gives=50.0,
        ),
    ),
)
