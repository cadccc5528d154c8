"""Polisanmäld misshandel i nära relation."""

from socialrapport.catalogue.lagrum import MISSHANDEL
from socialrapport.catalogue.tables.anmalda_brott import table as anmalda_brott
from socialrapport.model.indicator import (
    Break,
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
    id="vr.misshandel_nara",
    title="Polisanmäld misshandel i nära relation",
    area="vald",
    order=110,
    definition="""
        Antal brott som anmäldes under året och som polisen registrerat som misshandel eller grov
        misshandel där den utsatta och gärningspersonen har eller har haft en nära relation.
        Uppgiften är redan publicerad. Många brott anmäls aldrig.
    """,
    unit=BROTT,
    table=anmalda_brott,
    where=anmalda_brott.brott == "MISSHANDEL_NARA",
    measure=Tally("antal"),
    by=(),
    crossed=(),
    period=PeriodRule(Period.YEAR, "Kalenderår: det år då brottet anmäldes räknas, inte det år då det begicks."),
    rate=Rate(100000),
    source="Brottsförebyggande rådet (Brå)",
    deduplication="Brottsförebyggande rådets egen räkning: varje anmält brott räknas, och en person kan vara utsatt för flera.",
    law=MISSHANDEL,
    breaks=(
        Break(
            2016,
            "I december 2015 ändrades polisens brottskoder: i nära relation är den som är eller har varit gift eller sambo eller har gemensamma barn. Färre brott räknas dit sedan dess.",
            english="In December 2015 the police changed their offence codes: a close relationship is being or having been married or cohabiting, or having children together. Fewer offences are counted there since then.",
        ),
    ),
    counterpart=Counterpart(
        "Nationella trygghetsundersökningen (Brå)",
        "utsatthet för misshandel",
        "Undersökningen frågar ett urval av befolkningen om utsatthet, också den som inte anmälts; här räknas anmälda brott.",
    ),
    phrase="polisanmälda fall av misshandel i nära relation",
    also=(
        "anmälningar om misshandel i nära relation",
        "misshandel i nära relation",
        "partnervåld som anmälts",
        "polisanmäld partnermisshandel",
        "fall av misshandel i nära relation",
    ),
    doing=Doing("{} fall av misshandel i nära relation", "polisanmäldes"),
    public=True,
    english=English(
        title="Assault in close relationships reported to the police",
        phrase="cases of assault in close relationships reported to the police",
        definition="""
            The number of offences reported during the year that the police
            registered as assault or gross assault where the victim and the
            perpetrator have or have had a close relationship. The figure is already
            published. Many offences are never reported.
        """,
        source="Swedish National Council for Crime Prevention (Brå)",
        people="inhabitants",
    ),
    examples=(
        Example(
            says="Årets tal är Brås; andra brott räknas inte.",
            rows="""
                brott           | antal
                MISSHANDEL_NARA | 900
                KVINNOFRID      | 120
            """,
            gives=900,
        ),
        Example(
            says="Andra år räknas inte in.",
            rows="""
                ar   | brott           | antal
                2023 | MISSHANDEL_NARA | 950
                2024 | MISSHANDEL_NARA | 900
            """,
            gives=900,
        ),
    ),
)
