"""Barn och unga med öppenvårdsinsats."""

from socialrapport.catalogue.breakdowns.alder_barn import breakdown as alder_barn
from socialrapport.catalogue.breakdowns.kon_barn import breakdown as kon_barn
from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.lagrum import SOL_BISTAND
from socialrapport.catalogue.tables.insatser import table as insatser
from socialrapport.model.indicator import Count, Doing, English, Example, Indicator, Period, PeriodRule
from socialrapport.model.swedish_nouns import BARN

indicator = Indicator(
    id="bu.oppenvard",
    title="Barn och unga med öppenvårdsinsats",
    area="barn_och_unga",
    order=120,
    definition="""
        Antal barn och unga 0–20 år som under året haft en behovsprövad öppenvårdsinsats eller
        kontaktperson eller kontaktfamilj.
    """,
    unit=BARN,
    table=insatser,
    where=(insatser.omrade == "BU") & insatser.typ.is_in("OPPENVARD", "KONTAKT") & (insatser.alder <= 20),
    measure=Count("person"),
    by=(stadsdel, kon_barn, alder_barn),
    period=PeriodRule(Period.YEAR, "Kalenderår: den som räknas någon gång under året räknas."),
    source="Kommunens verksamhetssystem",
    deduplication="Ett barn räknas en gång, oavsett antalet insatser.",
    law=SOL_BISTAND,
    phrase="barn och unga med öppenvårdsinsats",
    also=(
        "barn och unga i öppenvård",
        "barn som fick öppenvård",
        "öppna insatser till barn",
        "stöd i öppenvård för barn och unga",
    ),
    doing=Doing("{} barn och unga", "hade", "en öppenvårdsinsats"),
    children=True,
    english=English(
        title="Children and young people with non-residential support",
        phrase="children and young people with non-residential support",
        definition="""
            The number of children and young people aged 0–20 who during the year
            had needs-assessed non-residential support, a contact person or a
            contact family.
        """,
        source="The municipality's case management system",
    ),
    examples=(
        Example(
            says="Två insatser är ett barn.",
            rows="""
                insats | person | omrade | typ | alder
                1 | A | BU | OPPENVARD | 5
                2 | A | BU | KONTAKT | 5
            """,
            gives=1,
        ),
        Example(
            says="Heldygnsvård är inte öppenvård.",
            rows="""
                insats | omrade | typ | alder
                1 | BU | HELDYGN | 5
                2 | BU | OPPENVARD | 5
            """,
            gives=1,
        ),
    ),
)
