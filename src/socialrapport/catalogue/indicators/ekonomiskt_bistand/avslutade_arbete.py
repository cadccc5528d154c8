"""Hushåll som slutat få ekonomiskt bistånd för arbete eller studier."""

from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.lagrum import SOL_BISTAND
from socialrapport.catalogue.tables.avslutade_hushall import table as avslutade_hushall
from socialrapport.model.indicator import English, Example, Indicator, Period, PeriodRule, Share
from socialrapport.model.swedish_nouns import HUSHALL

indicator = Indicator(
    id="eb.avslutade_arbete",
    title="Hushåll som slutat få ekonomiskt bistånd på grund av arbete eller studier",
    area="ekonomiskt_bistand",
    order=100,
    definition="""
        Andel av årets hushåll som slutat få ekonomiskt bistånd där orsaken var arbete eller studier.
        Hushåll med okänd orsak är med i det hela, så att andelen inte blir för hög.
    """,
    unit=HUSHALL,
    table=avslutade_hushall,
    measure=Share(
        "hushall",
        part=avslutade_hushall.orsak.is_in("ARBETE", "STUDIER"),
        of="hushållen som slutat få ekonomiskt bistånd",
    ),
    by=(stadsdel,),
    period=PeriodRule(Period.YEAR, "Kalenderår: den sista månad som biståndet avsåg ligger i året."),
    source="Kommunens verksamhetssystem",
    deduplication="Ett hushåll räknas en gång om året, med den senaste orsaken.",
    in_districts="i varje stadsdel som avslutat biståndet, men en gång i helheten.",
    law=SOL_BISTAND,
    since=2017,
    phrase="hushåll som slutat få ekonomiskt bistånd och börjat arbeta eller studera",
    also=(
        "hushåll som lämnade biståndet för arbete eller studier",
        "hushåll som gick till jobb eller studier",
        "gick vidare till arbete eller studier",
    ),
    english=English(
        title="Households that stopped receiving social assistance because of work or studies",
        phrase="households leaving social assistance that did so because of work or studies",
        definition="""
            The share of the households that stopped receiving social assistance
            during the year where the reason was work or studies. Households whose
            reason is unknown are part of the whole, so that the share is not
            overstated.
        """,
        source="The municipality's case management system",
    ),
    examples=(
        Example(
            says="Arbete och studier räknas ihop.",
            rows="""
                hushall | orsak
                A | ARBETE
                B | STUDIER
                C | PENSION
                D | FLYTT
            """,
            gives=50.0,
        ),
        Example(
            says="Okänd orsak är med i det hela.",
            rows="""
                hushall | orsak
                A | ARBETE
                B | OKAND
            """,
            gives=50.0,
        ),
    ),
)
