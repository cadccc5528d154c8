"""Personer under 65 år med hemtjänst på grund av funktionsnedsättning."""

from socialrapport.catalogue.breakdowns.kon import breakdown as kon
from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.lagrum import SOL_BISTAND
from socialrapport.catalogue.tables.insatser import table as insatser
from socialrapport.model.indicator import Count, Doing, English, Example, Indicator, each_year
from socialrapport.model.swedish_nouns import PERSON

indicator = Indicator(
    id="fn.hemtjanst",
    title="Personer under 65 år med hemtjänst på grund av funktionsnedsättning",
    area="funktionsnedsattning",
    order=200,
    definition="""
        Antal personer under 65 år som den 1 oktober hade hemtjänst enligt socialtjänstlagen på
        grund av funktionsnedsättning. Hemtjänst inom äldreomsorgen räknas inte.
    """,
    unit=PERSON,
    table=insatser,
    where=(insatser.omrade == "FN") & (insatser.typ == "HEMTJANST") & insatser.okt1.is_true() & (insatser.alder <= 64),
    measure=Count("person"),
    by=(stadsdel, kon),
    crossed=(),
    period=each_year(10, 1),
    source="Kommunens verksamhetssystem",
    deduplication="En person räknas en gång, oavsett antalet insatser.",
    in_districts="i varje stadsdel som beslutat, men en gång i helheten.",
    law=SOL_BISTAND,
    phrase="personer under 65 år med hemtjänst på grund av funktionsnedsättning",
    also=(
        "yngre personer med hemtjänst",
        "hemtjänst före 65 års ålder",
    ),
    doing=Doing("{} personer under 65 år", "hade", "hemtjänst på grund av funktionsnedsättning"),
    english=English(
        title="People under 65 with home help because of a disability",
        phrase="people under 65 with home help because of a disability",
        definition="""
            The number of people under the age of 65 who on 1 October had home help
            under the Social Services Act because of a disability. Home help within
            the services for older people is not counted.
        """,
        source="The municipality's case management system",
    ),
    examples=(
        Example(
            says="Insatsen ska pågå den 1 oktober.",
            rows="""
                insats | omrade | typ       | okt1
                1      | FN     | HEMTJANST | ja
                2      | FN     | HEMTJANST | nej
            """,
            gives=1,
        ),
        Example(
            says="Socialpsykiatrins insatser räknas inte här: målgruppen hör till insatsen.",
            rows="""
                insats | person | omrade | typ       | okt1
                1      | A      | SP     | HEMTJANST | ja
                2      | A      | FN     | HEMTJANST | ja
                3      | B      | SP     | HEMTJANST | ja
            """,
            gives=1,
        ),
        Example(
            says="64 år räknas, 65 räknas inte.",
            rows="""
                insats | omrade | typ       | okt1 | alder
                1      | FN     | HEMTJANST | ja   | 64
                2      | FN     | HEMTJANST | ja   | 65
            """,
            gives=1,
        ),
    ),
)
