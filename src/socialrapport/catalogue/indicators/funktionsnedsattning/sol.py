"""Personer med insats enligt socialtjänstlagen på grund av funktionsnedsättning."""

from socialrapport.catalogue.breakdowns.kon import breakdown as kon
from socialrapport.catalogue.breakdowns.sol_insats import breakdown as sol_insats
from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.lagrum import SOL_BISTAND
from socialrapport.catalogue.tables.insatser import table as insatser
from socialrapport.model.indicator import Count, Doing, English, Example, Indicator, each_year
from socialrapport.model.swedish_nouns import PERSON

indicator = Indicator(
    id="fn.sol",
    title="Personer med insats enligt socialtjänstlagen på grund av funktionsnedsättning",
    area="funktionsnedsattning",
    order=190,
    definition="""
        Antal personer som den 1 oktober hade en verkställd insats på grund av
        funktionsnedsättning enligt socialtjänstlagen, efter insats.
    """,
    unit=PERSON,
    table=insatser,
    where=(insatser.omrade == "FN") & insatser.okt1.is_true(),
    measure=Count("person"),
    by=(stadsdel, kon, sol_insats),
    crossed=(("kon", "insats"),),
    period=each_year(10, 1),
    source="Kommunens verksamhetssystem",
    deduplication="En person räknas en gång under varje insats och en gång i samtliga.",
    law=SOL_BISTAND,
    phrase="personer med insats enligt socialtjänstlagen på grund av funktionsnedsättning",
    also=("personer med funktionsnedsättning och stöd enligt socialtjänstlagen",),
    doing=Doing("{} personer", "hade", "insats enligt socialtjänstlagen på grund av funktionsnedsättning"),
    english=English(
        title="People with a service under the Social Services Act because of a disability",
        phrase="people with a service under the Social Services Act because of a disability",
        definition="""
            The number of people who on 1 October had an implemented service because
            of a disability under the Social Services Act, by service.
        """,
        source="The municipality's case management system",
    ),
    examples=(
        Example(
            says="Insatsen ska pågå den 1 oktober.",
            rows="""
                insats | omrade | typ | okt1
                1 | FN | LEDSAGNING | ja
                2 | FN | LEDSAGNING | nej
            """,
            gives=1,
        ),
        Example(
            says="Socialpsykiatrins insatser räknas inte här.",
            rows="""
                insats | omrade | typ | okt1
                1 | SP | BOENDESTOD | ja
                2 | FN | BOENDESTOD | ja
            """,
            gives=1,
        ),
    ),
)
