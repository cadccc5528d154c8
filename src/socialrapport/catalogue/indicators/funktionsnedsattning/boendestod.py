"""Personer med boendestöd på grund av funktionsnedsättning."""

from socialrapport.catalogue.breakdowns.kon import breakdown as kon
from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.lagrum import SOL_BISTAND
from socialrapport.catalogue.tables.insatser import table as insatser
from socialrapport.model.indicator import Count, Doing, English, Example, Indicator, each_year
from socialrapport.model.swedish_nouns import PERSON

indicator = Indicator(
    id="fn.boendestod",
    title="Personer med boendestöd på grund av funktionsnedsättning",
    area="funktionsnedsattning",
    order=210,
    definition="""
        Antal personer som den 1 oktober hade boendestöd enligt socialtjänstlagen på grund av
        funktionsnedsättning. Boendestöd inom socialpsykiatrin räknas inte.
    """,
    unit=PERSON,
    table=insatser,
    where=(insatser.omrade == "FN") & (insatser.typ == "BOENDESTOD") & insatser.okt1.is_true(),
    measure=Count("person"),
    by=(stadsdel, kon),
    crossed=(),
    period=each_year(10, 1),
    source="Kommunens verksamhetssystem",
    deduplication="En person räknas en gång, oavsett antalet insatser.",
    in_districts="i varje stadsdel som beslutat, men en gång i helheten.",
    law=SOL_BISTAND,
    phrase="personer med boendestöd på grund av funktionsnedsättning",
    doing=Doing("{} personer", "hade", "boendestöd på grund av funktionsnedsättning"),
    english=English(
        title="People with housing support because of a disability",
        phrase="people with housing support because of a disability",
        definition="""
            The number of people who on 1 October had housing support under the
            Social Services Act because of a disability. Housing support in social
            psychiatry is not counted.
        """,
        source="The municipality's case management system",
    ),
    examples=(
        Example(
            says="Insatsen ska pågå den 1 oktober.",
            rows="""
                insats | omrade | typ        | okt1
                1      | FN     | BOENDESTOD | ja
                2      | FN     | BOENDESTOD | nej
            """,
            gives=1,
        ),
        Example(
            says="Socialpsykiatrins insatser räknas inte här: målgruppen hör till insatsen.",
            rows="""
                insats | person | omrade | typ        | okt1
                1      | A      | SP     | BOENDESTOD | ja
                2      | A      | FN     | BOENDESTOD | ja
                3      | B      | SP     | BOENDESTOD | ja
            """,
            gives=1,
        ),
    ),
)
