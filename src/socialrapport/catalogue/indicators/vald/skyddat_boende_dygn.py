"""Dygn på skyddat boende."""

from datetime import date

from socialrapport.catalogue.lagrum import SKYDDAT_BOENDE
from socialrapport.catalogue.tables.insatser import table as insatser
from socialrapport.model.indicator import Break, English, Example, Indicator, Period, PeriodRule, Sum
from socialrapport.model.swedish_nouns import PERSON
from socialrapport.model.unit import Unit

indicator = Indicator(
    id="vr.skyddat_boende_dygn",
    title="Dygn på skyddat boende",
    area="vald",
    order=50,
    definition="""
        Summan av de dygn under året som vuxna varit placerade på skyddat boende. Första och sista
        dagen räknas båda. Barnens dygn räknas bland vårddygnen för placerade barn och unga.
    """,
    unit=PERSON,
    table=insatser,
    where=(insatser.omrade == "VALD") & (insatser.typ == "SKYDDAT") & (insatser.alder >= 18),
    measure=Sum("dygn", "person", Unit("dygn")),
    by=(),
    crossed=(),
    period=PeriodRule(Period.YEAR, "Kalenderår: bara de dygn som faller inom året räknas."),
    source="Kommunens verksamhetssystem",
    deduplication="Varje placerings dygn räknas; den som flyttar mellan två boenden räknas flyttdagen i båda.",
    law=SKYDDAT_BOENDE,
    breaks=(
        Break(
            2024,
            "Från den 1 april 2024 är skyddat boende en egen insats i socialtjänstlagen och verksamheten kräver tillstånd. Här räknas bara vuxna.",
            date(2024, 4, 1),
            english="As of 1 April 2024, protected accommodation is an intervention of its own in the Social Services Act and running it requires a licence. Only adults are counted here.",
        ),
    ),
    phrase="den sammanlagda tiden på skyddat boende",
    english=English(
        title="Days in protected accommodation",
        phrase="total time in protected accommodation",
        definition="""
            The sum of the days of the year for which adults were placed in
            protected accommodation. The first and the last day are both counted.
            The children's days are counted among the days of care for children and
            young people placed in care.
        """,
        source="The municipality's case management system",
        unit="days",
    ),
    examples=(
        Example(
            says="Två placeringars dygn läggs ihop; personen är en.",
            rows="""
                insats | person | omrade | typ     | dygn
                1      | A      | VALD   | SKYDDAT | 30
                2      | A      | VALD   | SKYDDAT | 12
            """,
            gives=42,
        ),
        Example(
            says="Den som står bakom två placeringar räknas som en person.",
            rows="""
                insats | person | omrade | typ     | dygn
                1      | A      | VALD   | SKYDDAT | 30
                2      | A      | VALD   | SKYDDAT | 12
            """,
            gives=1,
            measure="antal",
        ),
        Example(
            says="Förra årets dygn räknas det året, och barnens räknas inte här.",
            rows="""
                ar   | insats | person | omrade | typ     | alder | dygn
                2023 | 1      | A      | VALD   | SKYDDAT | 30    | 10
                2024 | 1      | A      | VALD   | SKYDDAT | 31    | 5
                2024 | 2      | B      | VALD   | SKYDDAT | 7     | 5
            """,
            gives=5,
        ),
    ),
)
