"""Heldygnsvård som pågått ett år och upphörde under det andra."""

from socialrapport.catalogue.breakdowns.kon_barn import breakdown as kon_barn
from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.lagrum import LVU, SOL_BISTAND
from socialrapport.catalogue.tables.insatser_foljda import table as insatser_foljda
from socialrapport.model.indicator import After, English, Example, Indicator, Period, PeriodRule, Share
from socialrapport.model.swedish_nouns import INSATS

indicator = Indicator(
    id="bu.vard_andra_aret",
    title="Heldygnsvård som pågått ett år och upphörde under det andra",
    area="barn_och_unga",
    order=174,
    definition="""
        Andel av insatserna med heldygnsvård för barn och unga 0–20 år, efter åldern när vården
        började, som pågått i ett år och upphörde under det andra. Den som flyttas mellan
        placeringar inom samma insats har inte upphört. De insatser som inte hunnit följas så länge
        ingår varken bland dem som upphört eller bland samtliga.
    """,
    unit=INSATS,
    table=insatser_foljda,
    where=(insatser_foljda.omrade == "BU")
    & (insatser_foljda.typ == "HELDYGN")
    & (insatser_foljda.alder <= 20)
    & (insatser_foljda.insatsar == 2),
    measure=Share(
        "insats", part=insatser_foljda.upphorde.is_true(), of="insatserna med heldygnsvård som pågått i ett år"
    ),
    by=(stadsdel, kon_barn),
    crossed=(),
    period=PeriodRule(
        Period.ROLLING,
        "Insatser som började under kalenderåret två år före rapportåret, följda under sitt andra år.",
        window_months=24,
    ),
    source="Kommunens verksamhetssystem",
    deduplication="Varje insats räknas en gång; den som har flera räknas för var och en.",
    law=(*LVU, *SOL_BISTAND),
    phrase="insatser med heldygnsvård för barn och unga som pågått i ett år och upphörde under det andra",
    also=("heldygnsvård för barn som upphörde under det andra året",),
    children=True,
    after=After(
        "bu.vard_forsta_aret",
        whole="insatserna med heldygnsvård för barn och unga",
        within="två år",
        verb="upphör",
        english_whole="interventions with round-the-clock care for children and young people",
        english_within="two years",
        english_verb="end",
    ),
    apart="Heldygnsvård för barn och unga som pågått ett år och upphörde under det andra",
    english=English(
        title="Round-the-clock care that had lasted one year and ended during the second",
        phrase="interventions with round-the-clock care for children and young people that had lasted one year and ended during the second",
        definition="""
            The share of interventions with round-the-clock care for children and young people aged
            0–20 when care began that had lasted one year and ended during the second. A move
            between placements within the same intervention is not an end. Interventions that have
            not been followed for so long are neither among those that ended nor among the total.
        """,
        source="The municipality's case management system",
        apart="Round-the-clock care of children and young people that had lasted one year and ended during the second",
    ),
    examples=(
        Example(
            says="En av två insatser upphörde.",
            rows="""
                ar | insats | omrade | typ | alder | insatsar | upphorde
                2022 | 9 | SP | HVB | 30 | 1 | nej
                2024 | 1 | BU | HELDYGN | 10 | 2 | ja
                2024 | 2 | BU | HELDYGN | 10 | 2 | nej
            """,
            gives=50.0,
        ),
        Example(
            says="Den som upphörde redan under det första året räknas inte.",
            rows="""
                ar | insats | omrade | typ | alder | insatsar | upphorde
                2022 | 9 | SP | HVB | 30 | 1 | nej
                2024 | 1 | BU | HELDYGN | 10 | 1 | ja
                2024 | 2 | BU | HELDYGN | 10 | 2 | nej
            """,
            gives=0.0,
        ),
        Example(
            says="Den som var 21 år när vården började räknas inte.",
            rows="""
                ar | insats | omrade | typ | alder | insatsar | upphorde
                2022 | 9 | SP | HVB | 30 | 1 | nej
                2024 | 1 | BU | HELDYGN | 21 | 2 | ja
                2024 | 2 | BU | HELDYGN | 20 | 2 | nej
            """,
            gives=0.0,
        ),
    ),
)
