"""Barn som berördes av verkställd avhysning."""

from socialrapport.catalogue.tables.avhysningar import table as avhysningar
from socialrapport.model.indicator import Doing, English, Example, Indicator, Period, PeriodRule, Tally
from socialrapport.model.swedish_nouns import BARN

indicator = Indicator(
    id="hl.barn_avhysning",
    title="Barn som berördes av verkställd avhysning",
    area="hemloshet",
    order=160,
    definition="""
        Antal barn under 18 år som berördes av en verkställd avhysning i kommunen under året,
        även barn som bor växelvis eller har umgänge i bostaden.
    """,
    unit=BARN,
    table=avhysningar,
    measure=Tally("barn"),
    by=(),
    period=PeriodRule(Period.YEAR, "Kalenderår: den som räknas någon gång under året räknas."),
    source="Kronofogdemyndigheten",
    deduplication="Kronofogdemyndighetens egen räkning.",
    phrase="barn som berördes av en verkställd avhysning",
    also=(
        "barn som drabbades av vräkning",
        "barn som förlorade sitt hem genom vräkning",
    ),
    doing=Doing("{} barn", "berördes", "av en verkställd avhysning"),
    children=True,
    headline=True,
    public=True,
    english=English(
        title="Children affected by enforced evictions",
        phrase="children affected by an enforced eviction",
        definition="""
            The number of children under the age of 18 who were affected by an
            eviction carried out in the municipality during the year, including
            children who live in the home alternately or have contact there.
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
            gives=21,
        ),
        Example(
            says="Andra år räknas inte in.",
            rows="""
                ar | avhysningar | barn
                2023 | 90 | 12
                2024 | 100 | 21
            """,
            gives=21,
        ),
    ),
)
