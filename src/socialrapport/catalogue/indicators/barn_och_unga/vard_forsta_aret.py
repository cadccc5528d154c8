"""Heldygnsvård som upphörde inom ett år."""

from socialrapport.catalogue.breakdowns.kon_barn import breakdown as kon_barn
from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.lagrum import LVU, SOL_BISTAND
from socialrapport.catalogue.tables.insatser_foljda import table as insatser_foljda
from socialrapport.model.indicator import English, Example, Indicator, Period, PeriodRule, Share
from socialrapport.model.swedish_nouns import INSATS

indicator = Indicator(
    id="bu.vard_forsta_aret",
    title="Heldygnsvård som upphörde inom ett år",
    area="barn_och_unga",
    order=172,
    definition="""
        Andel av insatserna med heldygnsvård för barn och unga 0–20 år, efter åldern när vården
        började, som upphörde inom ett år från den dag de började. Den som flyttas mellan
        placeringar inom samma insats har inte upphört. De insatser som inte hunnit följas så länge
        ingår varken bland dem som upphört eller bland samtliga.
    """,
    unit=INSATS,
    table=insatser_foljda,
    where=(insatser_foljda.omrade == "BU")
    & (insatser_foljda.typ == "HELDYGN")
    & (insatser_foljda.alder <= 20)
    & (insatser_foljda.insatsar == 1),
    measure=Share(
        "insats", part=insatser_foljda.upphorde.is_true(), of="insatserna med heldygnsvård som började året innan"
    ),
    by=(stadsdel, kon_barn),
    crossed=(),
    period=PeriodRule(
        Period.ROLLING,
        "Insatser som började under kalenderåret före rapportåret, var och en följd i tolv månader.",
    ),
    source="Kommunens verksamhetssystem",
    deduplication="Varje insats räknas en gång; den som har flera räknas för var och en.",
    law=(*LVU, *SOL_BISTAND),
    phrase="insatser med heldygnsvård för barn och unga som upphörde inom ett år",
    also=(
        "heldygnsvård för barn som tog slut inom ett år",
        "barn vars dygnsvård varade kortare än ett år",
        "placeringar av barn som upphörde inom ett år",
    ),
    children=True,
    apart="Heldygnsvård för barn och unga som upphörde inom ett år",
    english=English(
        title="Round-the-clock care that ended within one year",
        phrase="interventions with round-the-clock care for children and young people that ended within one year",
        definition="""
            The share of interventions with round-the-clock care for children and young people aged
            0–20 when care began that ended within one year of the day they began. A move between
            placements within the same intervention is not an end. Interventions that have not been
            followed for so long are neither among those that ended nor among the total.
        """,
        source="The municipality's case management system",
        apart="Round-the-clock care of children and young people that ended within one year",
    ),
    examples=(
        Example(
            says="En av två insatser upphörde.",
            rows="""
                insats | omrade | typ | alder | insatsar | upphorde
                1 | BU | HELDYGN | 10 | 1 | ja
                2 | BU | HELDYGN | 10 | 1 | nej
            """,
            gives=50.0,
        ),
        Example(
            says="Det andra året är en egen uppgift.",
            rows="""
                insats | omrade | typ | alder | insatsar | upphorde
                1 | BU | HELDYGN | 10 | 1 | ja
                2 | BU | HELDYGN | 10 | 2 | nej
            """,
            gives=100.0,
        ),
        Example(
            says="Den som var 21 år när vården började räknas inte.",
            rows="""
                insats | omrade | typ | alder | insatsar | upphorde
                1 | BU | HELDYGN | 21 | 1 | ja
                2 | BU | HELDYGN | 20 | 1 | nej
            """,
            gives=0.0,
        ),
    ),
)
