"""Vårdtid på skyddat boende."""

from datetime import date

from socialrapport.catalogue.lagrum import SKYDDAT_BOENDE
from socialrapport.catalogue.tables.insatser import table as insatser
from socialrapport.model.indicator import Break, English, Example, Indicator, Mean, Period, PeriodRule
from socialrapport.model.swedish_nouns import INSATS
from socialrapport.model.unit import Unit

indicator = Indicator(
    id="vr.skyddat_boende_vardtid",
    title="Vårdtid på skyddat boende",
    area="vald",
    order=60,
    definition="""
        Antal dygn från den första till den sista dagen, i genomsnitt för de placeringar av vuxna på
        skyddat boende som upphörde under året. Hela tiden räknas, också den som låg i tidigare år.
        Placeringar som pågår räknas först när de upphört.
    """,
    unit=INSATS,
    table=insatser,
    where=(insatser.omrade == "VALD")
    & (insatser.typ == "SKYDDAT")
    & insatser.avslutad.is_true()
    & (insatser.alder >= 18),
    measure=Mean("vardtid", "insats", Unit("dygn"), decimals=0),
    by=(),
    crossed=(),
    period=PeriodRule(Period.YEAR, "Kalenderår: det år då placeringen upphörde räknas."),
    source="Kommunens verksamhetssystem",
    deduplication="Varje avslutad placering räknas en gång; en person kan ha flera.",
    law=SKYDDAT_BOENDE,
    breaks=(
        Break(
            2024,
            "Från den 1 april 2024 är skyddat boende en egen insats i socialtjänstlagen och verksamheten kräver tillstånd. Här räknas bara vuxna.",
            date(2024, 4, 1),
            english="As of 1 April 2024, protected accommodation is an intervention of its own in the Social Services Act and running it requires a licence. Only adults are counted here.",
        ),
    ),
    phrase="dygn per avslutad placering på skyddat boende",
    also=(
        "genomsnittlig tid på skyddat boende",
        "dygn per placering på skyddat boende",
        "en placering på skyddat boende varade",
    ),
    english=English(
        title="Length of stay in protected accommodation",
        phrase="days per completed placement in protected accommodation",
        definition="""
            The number of days from the first to the last, on average for the
            placements of adults in protected accommodation that ended during the
            year. The whole stay is counted, including any part of it in earlier
            years. Ongoing placements are counted only when they have ended.
        """,
        source="The municipality's case management system",
        unit="days",
    ),
    examples=(
        Example(
            says="Hela vårdtiden räknas, inte bara årets dygn.",
            rows="""
                insats | person | omrade | typ     | avslutad | dygn | vardtid
                1      | A      | VALD   | SKYDDAT | ja       | 10   | 90
                2      | B      | VALD   | SKYDDAT | ja       | 30   | 30
            """,
            gives=60.0,
        ),
        Example(
            says="En placering som pågår räknas inte, hur lång den än är.",
            rows="""
                insats | person | omrade | typ     | avslutad | dygn | vardtid
                1      | A      | VALD   | SKYDDAT | nej      | 366  |
                2      | B      | VALD   | SKYDDAT | ja       | 14   | 14
            """,
            gives=14.0,
        ),
        Example(
            says="Två placeringar av samma person är två vårdtider.",
            rows="""
                insats | person | omrade | typ     | avslutad | vardtid
                1      | A      | VALD   | SKYDDAT | ja       | 10
                2      | A      | VALD   | SKYDDAT | ja       | 20
            """,
            gives=15.0,
        ),
    ),
)
