"""Personer under 65 år med hemtjänst."""

from socialrapport.catalogue.breakdowns.kon import breakdown as kon
from socialrapport.catalogue.lagrum import SOL_BISTAND
from socialrapport.catalogue.tables.insatser import table as insatser
from socialrapport.model.indicator import Count, Doing, English, Example, Indicator, Period, PeriodRule
from socialrapport.model.swedish_nouns import PERSON

indicator = Indicator(
    id="sp.hemtjanst",
    title="Personer under 65 år med hemtjänst",
    area="socialpsykiatri",
    order=120,
    definition="""
        Antal personer under 65 år som inom socialpsykiatrin hade hemtjänst under året. Från 65 år
        ges hemtjänsten oftast av äldreomsorgen.
    """,
    unit=PERSON,
    table=insatser,
    where=(insatser.omrade == "SP") & (insatser.typ == "HEMTJANST") & (insatser.alder <= 64),
    measure=Count("person"),
    by=(kon,),
    crossed=(),
    period=PeriodRule(Period.YEAR, "Kalenderår: den som räknas någon gång under året räknas."),
    source="Kommunens verksamhetssystem",
    deduplication="En person räknas en gång, oavsett antalet insatser.",
    law=SOL_BISTAND,
    phrase="personer under 65 år med hemtjänst inom socialpsykiatrin",
    also=(
        "hemtjänst inom socialpsykiatrin",
        "yngre personer med hemtjänst inom socialpsykiatrin",
    ),
    doing=Doing("{} personer under 65 år", "hade", "hemtjänst inom socialpsykiatrin"),
    english=English(
        title="People under 65 with home help",
        phrase="people under 65 with home help in social psychiatry",
        definition="""
            The number of people under the age of 65 in social psychiatry who had
            home help during the year. From the age of 65, home help is mostly given
            by the services for older people.
        """,
        source="The municipality's case management system",
    ),
    examples=(
        Example(
            says="Två insatser är en person.",
            rows="""
                insats | person | omrade | typ
                1      | A      | SP     | HEMTJANST
                2      | A      | SP     | HEMTJANST
            """,
            gives=1,
        ),
        Example(
            says="Insatsens målgrupp avgör: samma insats inom funktionsnedsättning räknas inte.",
            rows="""
                insats | person | omrade | typ
                1      | A      | FN     | HEMTJANST
                2      | B      | SP     | HEMTJANST
            """,
            gives=1,
        ),
        Example(
            says="64 år räknas, 65 räknas inte.",
            rows="""
                insats | omrade | typ       | alder
                1      | SP     | HEMTJANST | 64
                2      | SP     | HEMTJANST | 65
            """,
            gives=1,
        ),
    ),
)
