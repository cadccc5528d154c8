"""Personer med insatser enligt LSS eller socialtjänstlagen på grund av funktionsnedsättning."""

from socialrapport.catalogue.breakdowns.alder_alla import breakdown as alder_alla
from socialrapport.catalogue.breakdowns.kon import breakdown as kon
from socialrapport.catalogue.breakdowns.lag import breakdown as lag
from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.lagrum import LSS, SOL_BISTAND
from socialrapport.catalogue.tables.funktionsnedsattning import table as funktionsnedsattning
from socialrapport.model.indicator import Count, Doing, English, Example, Indicator, each_year
from socialrapport.model.swedish_nouns import PERSON

indicator = Indicator(
    id="fn.personer",
    title="Personer med insatser enligt LSS eller socialtjänstlagen på grund av funktionsnedsättning",
    area="funktionsnedsattning",
    order=10,
    definition="""
        Antal personer som den 1 oktober hade en verkställd insats på grund av
        funktionsnedsättning enligt LSS, socialtjänstlagen eller båda.
    """,
    unit=PERSON,
    table=funktionsnedsattning,
    measure=Count("person"),
    by=(stadsdel, kon, alder_alla, lag),
    crossed=(("stadsdel", "kon"), ("kon", "alder"), ("kon", "lag")),
    period=each_year(10, 1),
    source="Kommunens verksamhetssystem",
    deduplication="En person räknas en gång, även med flera insatser och med insatser enligt båda lagarna.",
    law=(*LSS, *SOL_BISTAND),
    phrase="personer med insatser enligt LSS eller socialtjänstlagen på grund av funktionsnedsättning",
    also=("personer med stöd på grund av funktionsnedsättning",),
    doing=Doing("{} personer", "hade", "insatser enligt LSS eller socialtjänstlagen på grund av funktionsnedsättning"),
    headline=True,
    english=English(
        title="People with services under LSS or the Social Services Act because of a disability",
        phrase="people with services under LSS or the Social Services Act because of a disability",
        definition="""
            The number of people who on 1 October had an implemented service because
            of a disability under LSS, the Social Services Act or both.
        """,
        source="The municipality's case management system",
    ),
    examples=(
        Example(
            says="Den som har insatser enligt båda lagarna är en person.",
            rows="""
                person | lag
                A | LSS
                A | SOL
                B | SOL
            """,
            gives=2,
        ),
        Example(
            says="Under varje lag räknas den som har insats enligt den.",
            rows="""
                person | lag
                A | LSS
                A | SOL
                B | SOL
            """,
            gives=2,
            at=(("lag", "SOL"),),
        ),
    ),
)
