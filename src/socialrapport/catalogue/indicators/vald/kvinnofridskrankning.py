"""Polisanmäld grov kvinnofridskränkning."""

from socialrapport.catalogue.lagrum import KVINNOFRID
from socialrapport.catalogue.tables.anmalda_brott import table as anmalda_brott
from socialrapport.model.indicator import (
    Counterpart,
    Doing,
    English,
    Example,
    Indicator,
    Period,
    PeriodRule,
    Rate,
    Tally,
)
from socialrapport.model.swedish_nouns import BROTT

indicator = Indicator(
    id="vr.kvinnofridskrankning",
    title="Polisanmäld grov kvinnofridskränkning",
    area="vald",
    order=120,
    definition="""
        Antal brott som anmäldes under året och som polisen registrerat som grov kvinnofridskränkning:
        upprepade kränkningar av en kvinna från en man som hon har eller har haft en nära relation
        med. Uppgiften är redan publicerad. Många brott anmäls aldrig.
    """,
    unit=BROTT,
    table=anmalda_brott,
    where=anmalda_brott.brott == "KVINNOFRID",
    measure=Tally("antal"),
    by=(),
    crossed=(),
    period=PeriodRule(Period.YEAR, "Kalenderår: det år då brottet anmäldes räknas, inte det år då det begicks."),
    rate=Rate(100000),
    source="Brottsförebyggande rådet (Brå)",
    deduplication="Brottsförebyggande rådets egen räkning: flera händelser kan vara ett brott, och de kan också registreras var för sig.",
    law=KVINNOFRID,
    counterpart=Counterpart(
        "SCB:s jämställdhetsstatistik",
        "grov kvinnofridskränkning",
        "SCB återger Brås uppgifter för hela landet; här redovisas kommunen.",
    ),
    phrase="polisanmälda fall av grov kvinnofridskränkning",
    also=(
        "anmälningar om grov kvinnofridskränkning",
        "polisanmälda kvinnofridskränkningar",
        "grova kvinnofridskränkningar",
        "fall av grov kvinnofridskränkning",
    ),
    doing=Doing("{} fall av grov kvinnofridskränkning", "polisanmäldes"),
    public=True,
    english=English(
        title="Gross violation of a woman's integrity reported to the police",
        phrase="cases of gross violation of a woman's integrity reported to the police",
        definition="""
            The number of offences reported during the year that the police
            registered as gross violation of a woman's integrity: repeated
            violations of a woman by a man with whom she has or has had a close
            relationship. The figure is already published. Many offences are never
            reported.
        """,
        source="Swedish National Council for Crime Prevention (Brå)",
        people="inhabitants",
    ),
    examples=(
        Example(
            says="Misshandel i nära relation räknas för sig.",
            rows="""
                brott           | antal
                MISSHANDEL_NARA | 900
                KVINNOFRID      | 120
            """,
            gives=120,
        ),
        Example(
            says="Ett år utan anmälda brott är noll.",
            rows="""
                brott           | antal
                MISSHANDEL_NARA | 9
                KVINNOFRID      | 0
            """,
            gives=0,
        ),
    ),
)
