"""Insatser för skadligt bruk och beroende som pågått ett år och upphörde under det andra."""

from socialrapport.catalogue.breakdowns.kon import breakdown as kon
from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.lagrum import SOL_BISTAND
from socialrapport.catalogue.tables.insatser_foljda import table as insatser_foljda
from socialrapport.model.indicator import After, English, Example, Indicator, Period, PeriodRule, Share
from socialrapport.model.swedish_nouns import INSATS

indicator = Indicator(
    id="mb.insats_andra_aret",
    title="Insatser för skadligt bruk och beroende som pågått ett år och upphörde under det andra",
    area="missbruk",
    order=104,
    definition="""
        Andel av de verkställda insatserna för skadligt bruk och beroende, för personer 18 år och
        äldre när insatsen började, som pågått i ett år och upphörde under det andra. De insatser
        som inte hunnit följas så länge ingår varken bland dem som upphört eller bland samtliga.
    """,
    unit=INSATS,
    table=insatser_foljda,
    where=(insatser_foljda.omrade == "MB") & (insatser_foljda.alder >= 18) & (insatser_foljda.insatsar == 2),
    measure=Share(
        "insats",
        part=insatser_foljda.upphorde.is_true(),
        of="insatserna för skadligt bruk och beroende som pågått i ett år",
    ),
    by=(stadsdel, kon),
    crossed=(),
    period=PeriodRule(
        Period.ROLLING,
        "Insatser som började under kalenderåret två år före rapportåret, följda under sitt andra år.",
        window_months=24,
    ),
    source="Kommunens verksamhetssystem",
    deduplication="Varje insats räknas en gång; den som har flera räknas för var och en.",
    law=SOL_BISTAND,
    phrase="insatser för skadligt bruk och beroende som pågått i ett år och upphörde under det andra",
    after=After(
        "mb.insats_forsta_aret",
        whole="insatserna för skadligt bruk och beroende",
        within="två år",
        verb="upphör",
        english_whole="interventions for harmful use and dependence",
        english_within="two years",
        english_verb="end",
    ),
    english=English(
        title="Interventions for harmful use and dependence that had lasted one year and ended during the second",
        phrase="interventions for harmful use and dependence that had lasted one year and ended during the second",
        definition="""
            The share of implemented interventions for harmful use and dependence, for people aged
            18 and over when it began, that had lasted one year and ended during the second.
            Interventions that have not been followed for so long are neither among those that ended
            nor among the total.
        """,
        source="The municipality's case management system",
    ),
    examples=(
        Example(
            says="En av två insatser upphörde.",
            rows="""
                ar | insats | omrade | typ | alder | insatsar | upphorde
                2022 | 9 | SP | HVB | 30 | 1 | nej
                2024 | 1 | MB | OPPENVARD | 30 | 2 | ja
                2024 | 2 | MB | OPPENVARD | 30 | 2 | nej
            """,
            gives=50.0,
        ),
        Example(
            says="Den som upphörde redan under det första året räknas inte.",
            rows="""
                ar | insats | omrade | typ | alder | insatsar | upphorde
                2022 | 9 | SP | HVB | 30 | 1 | nej
                2024 | 1 | MB | OPPENVARD | 30 | 1 | ja
                2024 | 2 | MB | OPPENVARD | 30 | 2 | nej
            """,
            gives=0.0,
        ),
        Example(
            says="Den som var under 18 år när insatsen började räknas inte, och inte heller andra områden.",
            rows="""
                ar | insats | omrade | typ | alder | insatsar | upphorde
                2022 | 9 | SP | HVB | 30 | 1 | nej
                2024 | 1 | MB | OPPENVARD | 17 | 2 | ja
                2024 | 2 | SP | OPPENVARD | 30 | 2 | ja
                2024 | 3 | MB | OPPENVARD | 18 | 2 | nej
            """,
            gives=0.0,
        ),
    ),
)
