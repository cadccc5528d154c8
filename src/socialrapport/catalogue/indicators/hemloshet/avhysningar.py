"""Verkställda avhysningar."""

from socialrapport.catalogue.tables.avhysningar import table as avhysningar
from socialrapport.model.indicator import Doing, English, Example, Indicator, Period, PeriodRule, Tally
from socialrapport.model.swedish_nouns import AVHYSNING

indicator = Indicator(
    id="hl.avhysningar",
    title="Verkställda avhysningar",
    area="hemloshet",
    order=180,
    definition="""
        Antal verkställda avhysningar från bostad i kommunen under året.
    """,
    unit=AVHYSNING,
    table=avhysningar,
    measure=Tally("avhysningar"),
    by=(),
    period=PeriodRule(Period.YEAR, "Kalenderår: den som räknas någon gång under året räknas."),
    source="Kronofogdemyndigheten",
    deduplication="Kronofogdemyndighetens egen räkning.",
    phrase="verkställda avhysningar",
    also=("hushåll som vräktes",),
    doing=Doing("{} avhysningar", "verkställdes"),
    public=True,
    english=English(
        title="Evictions carried out",
        phrase="evictions carried out",
        definition="""
            The number of evictions from homes carried out in the municipality
            during the year.
        """,
        source="Swedish Enforcement Authority",
    ),
    examples=(
        Example(
            says="Årets tal är Kronofogdens.",
            rows="""
                avhysningar | barn
                100 | 21
            """,
            gives=100,
        ),
        Example(
            says="Andra år räknas inte in.",
            rows="""
                ar | avhysningar | barn
                2023 | 90 | 12
                2024 | 100 | 21
            """,
            gives=100,
        ),
    ),
)
