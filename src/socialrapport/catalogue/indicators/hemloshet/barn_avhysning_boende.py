"""Barn som berördes av verkställd avhysning, efter hur de bodde."""

from socialrapport.catalogue.breakdowns.barnboende import breakdown as barnboende
from socialrapport.catalogue.tables.avhysta_barn import table as avhysta_barn
from socialrapport.model.indicator import English, Example, Indicator, Period, PeriodRule, Tally
from socialrapport.model.swedish_nouns import BARN

indicator = Indicator(
    id="hl.barn_avhysning_boende",
    title="Barn som berördes av verkställd avhysning, efter boende",
    area="hemloshet",
    order=170,
    definition="""
        Antal barn under 18 år som berördes av en verkställd avhysning i kommunen under året, efter om barnet
        bodde permanent eller växelvis i bostaden eller hade umgänge där. Kronofogden redovisar det sedan 2013.
    """,
    unit=BARN,
    table=avhysta_barn,
    measure=Tally("barn"),
    by=(barnboende,),
    crossed=(),
    period=PeriodRule(Period.YEAR, "Kalenderår: avhysningar som verkställdes under året räknas."),
    source="Kronofogdemyndigheten",
    deduplication="Kronofogdemyndighetens egen räkning.",
    phrase="barn som bodde eller hade umgänge i en bostad som avhysts",
    also=("barn som bodde i bostad som avhysts",),
    children=True,
    public=True,
    english=English(
        title="Children affected by enforced evictions, by the child's residence",
        phrase="children who lived or had contact in a home whose household was evicted",
        definition="""
            The number of children under the age of 18 who were affected by an
            eviction carried out in the municipality during the year, by whether the
            child lived permanently or alternately in the home or had contact there.
            The Swedish Enforcement Authority has reported this since 2013.
        """,
        source="Swedish Enforcement Authority",
    ),
    examples=(
        Example(
            says="Alla tre slagen hör till det hela.",
            rows="""
                boende | barn
                PERMANENT | 15
                VAXELVIS | 4
                UMGANGE | 2
            """,
            gives=21,
        ),
        Example(
            says="Barn som bor växelvis står för sig.",
            rows="""
                boende | barn
                PERMANENT | 15
                VAXELVIS | 4
                UMGANGE | 2
            """,
            gives=4,
            at=(("barnboende", "VAXELVIS"),),
        ),
        Example(
            says="Andra år räknas inte in.",
            rows="""
                ar | boende | barn
                2023 | PERMANENT | 9
                2024 | PERMANENT | 15
            """,
            gives=15,
        ),
    ),
)
