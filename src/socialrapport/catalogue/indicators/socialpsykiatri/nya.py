"""Nya personer inom socialpsykiatrin."""

from socialrapport.catalogue.breakdowns.alder_vuxna import breakdown as alder_vuxna
from socialrapport.catalogue.breakdowns.kon import breakdown as kon
from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.lagrum import SOL_BISTAND
from socialrapport.catalogue.tables.insatser import table as insatser
from socialrapport.model.indicator import Count, Doing, English, Example, Indicator, Period, PeriodRule
from socialrapport.model.swedish_nouns import PERSON

indicator = Indicator(
    id="sp.nya",
    title="Nya personer inom socialpsykiatrin",
    area="socialpsykiatri",
    order=20,
    definition="""
        Antal personer som under året haft minst en verkställd insats inom socialpsykiatrin, och som
        inte haft någon sådan insats året före.
    """,
    unit=PERSON,
    table=insatser,
    where=(insatser.omrade == "SP") & insatser.ny_person.is_true(),
    measure=Count("person"),
    by=(stadsdel, kon, alder_vuxna),
    crossed=(),
    period=PeriodRule(
        Period.YEAR,
        "Kalenderår: den som räknas någon gång under året räknas. Året före måste finnas i underlagen.",
        window_months=24,
    ),
    source="Kommunens verksamhetssystem",
    deduplication="En person räknas en gång, oavsett antalet insatser.",
    in_districts="i varje stadsdel som beslutat, men en gång i helheten.",
    law=SOL_BISTAND,
    since=2016,
    phrase="personer som var nya inom socialpsykiatrin",
    also=("nytillkomna inom socialpsykiatrin",),
    doing=Doing("{} personer", "var", "nya inom socialpsykiatrin"),
    english=English(
        title="New people in social psychiatry",
        phrase="people who were new in social psychiatry",
        definition="""
            The number of people who during the year had at least one implemented
            service in social psychiatry and had no such service the year before.
        """,
        source="The municipality's case management system",
    ),
    examples=(
        Example(
            says="Den som byter insats är inte ny.",
            rows="""
                insats | person | ar   | omrade | ny_person
                1      | A      | 2023 | SP     | ja
                2      | A      | 2024 | SP     | nej
                3      | B      | 2024 | SP     | ja
            """,
            gives=1,
        ),
        Example(
            says="Två insatser är en ny person.",
            rows="""
                insats | person | ar   | omrade | ny_person
                1      | A      | 2023 | SP     | nej
                2      | B      | 2024 | SP     | ja
                3      | B      | 2024 | SP     | ja
            """,
            gives=1,
        ),
        Example(
            says="Första året i underlagen kan inte bedömas.",
            rows="""
                insats | person | ar   | omrade | ny_person
                1      | A      | 2024 | SP     | ja
            """,
            gives=None,
        ),
    ),
)
