"""Personer med insats enligt socialtjänstlagen den 1 november."""

from socialrapport.catalogue.breakdowns.kon import breakdown as kon
from socialrapport.catalogue.breakdowns.mb_insats import breakdown as mb_insats
from socialrapport.catalogue.lagrum import SOL_BISTAND
from socialrapport.catalogue.tables.insatser import table as insatser
from socialrapport.model.indicator import Break, Count, Doing, English, Example, Indicator, Rate, each_year
from socialrapport.model.swedish_nouns import PERSON

indicator = Indicator(
    id="mb.insatser",
    title="Personer med insats enligt socialtjänstlagen den 1 november",
    area="missbruk",
    order=100,
    definition="""
        Antal personer 21 år och äldre med en verkställd insats kopplad till skadligt bruk och
        beroende den 1 november, efter typ av insats.
    """,
    unit=PERSON,
    table=insatser,
    where=(insatser.omrade == "MB") & insatser.nov1.is_true() & (insatser.alder >= 21),
    measure=Count("person"),
    by=(mb_insats, kon),
    period=each_year(11, 1),
    rate=Rate(100000, 21),
    source="Kommunens verksamhetssystem",
    deduplication="En person räknas en gång under varje insats och en gång i samtliga.",
    law=SOL_BISTAND,
    breaks=(
        Break(
            2018,
            "Från och med 2018 ingår insatser för spel om pengar.",
            english="As of 2018, interventions for gambling are included.",
        ),
    ),
    phrase="personer 21 år och äldre med insats för skadligt bruk och beroende",
    also=(
        "vuxna med insats för missbruk",
        "missbruksinsatser den 1 november",
    ),
    doing=Doing("{} personer 21 år och äldre", "hade", "insats för skadligt bruk och beroende"),
    apart="Personer med insats för skadligt bruk och beroende den 1 november",
    english=English(
        title="People with an intervention under the Social Services Act on 1 November",
        phrase="people aged 21 and over with an intervention for harmful use and dependence",
        definition="""
            The number of people aged 21 and over with an implemented intervention
            related to harmful use and dependence on 1 November, by type of
            intervention.
        """,
        source="The municipality's case management system",
        people="inhabitants",
        apart="People with an intervention for harmful use and dependence on 1 November",
    ),
    examples=(
        Example(
            says="Två insatser är en person.",
            rows="""
                insats | person | omrade | typ | nov1
                1 | A | MB | OPPENVARD | ja
                2 | A | MB | BOENDE | ja
            """,
            gives=1,
        ),
        Example(
            says="Den som är 20 räknas inte, och inte den vars insats slutat.",
            rows="""
                insats | omrade | typ | nov1 | alder
                1 | MB | HVB | ja | 20
                2 | MB | HVB | nej | 30
                3 | MB | HVB | ja | 30
            """,
            gives=1,
        ),
    ),
)
