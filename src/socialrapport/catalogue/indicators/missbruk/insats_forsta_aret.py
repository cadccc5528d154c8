"""Insatser för skadligt bruk och beroende som upphörde inom ett år."""

from socialrapport.catalogue.breakdowns.kon import breakdown as kon
from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.lagrum import SOL_BISTAND
from socialrapport.catalogue.tables.insatser_foljda import table as insatser_foljda
from socialrapport.model.indicator import English, Example, Indicator, Period, PeriodRule, Share
from socialrapport.model.swedish_nouns import INSATS

indicator = Indicator(
    id="mb.insats_forsta_aret",
    title="Insatser för skadligt bruk och beroende som upphörde inom ett år",
    area="missbruk",
    order=102,
    definition="""
        Andel av de verkställda insatserna för skadligt bruk och beroende, för personer 18 år och
        äldre när insatsen började, som upphörde inom ett år från den dag de började. De insatser
        som inte hunnit följas så länge ingår varken bland dem som upphört eller bland samtliga.
    """,
    unit=INSATS,
    table=insatser_foljda,
    where=(insatser_foljda.omrade == "MB") & (insatser_foljda.alder >= 18) & (insatser_foljda.insatsar == 1),
    measure=Share(
        "insats",
        part=insatser_foljda.upphorde.is_true(),
        of="insatserna för skadligt bruk och beroende som började året innan",
    ),
    by=(stadsdel, kon),
    crossed=(),
    period=PeriodRule(
        Period.ROLLING,
        "Insatser som började under kalenderåret före rapportåret, var och en följd i tolv månader.",
    ),
    source="Kommunens verksamhetssystem",
    deduplication="Varje insats räknas en gång; den som har flera räknas för var och en.",
    law=SOL_BISTAND,
    phrase="insatser för skadligt bruk och beroende som upphörde inom ett år",
    also=(
        "missbruksinsatser som upphörde inom ett år",
        "insatser för missbruk som tog slut inom ett år",
    ),
    english=English(
        title="Interventions for harmful use and dependence that ended within one year",
        phrase="interventions for harmful use and dependence that ended within one year",
        definition="""
            The share of implemented interventions for harmful use and dependence, for people aged
            18 and over when it began, that ended within one year of the day they began.
            Interventions that have not been followed for so long are neither among those that ended
            nor among the total.
        """,
        source="The municipality's case management system",
    ),
    examples=(
        Example(
            says="En av två insatser upphörde.",
            rows="""
                insats | omrade | typ | alder | insatsar | upphorde
                1 | MB | OPPENVARD | 30 | 1 | ja
                2 | MB | OPPENVARD | 30 | 1 | nej
            """,
            gives=50.0,
        ),
        Example(
            says="Det andra året är en egen uppgift.",
            rows="""
                insats | omrade | typ | alder | insatsar | upphorde
                1 | MB | OPPENVARD | 30 | 1 | ja
                2 | MB | OPPENVARD | 30 | 2 | nej
            """,
            gives=100.0,
        ),
        Example(
            says="Den som var under 18 år när insatsen började räknas inte, och inte heller andra områden.",
            rows="""
                insats | omrade | typ | alder | insatsar | upphorde
                1 | MB | OPPENVARD | 17 | 1 | ja
                2 | SP | OPPENVARD | 30 | 1 | ja
                3 | MB | OPPENVARD | 18 | 1 | nej
            """,
            gives=0.0,
        ),
    ),
)
