"""Barn och unga med kontaktperson eller kontaktfamilj."""

from socialrapport.catalogue.breakdowns.alder_barn import breakdown as alder_barn
from socialrapport.catalogue.breakdowns.kon_barn import breakdown as kon_barn
from socialrapport.catalogue.breakdowns.kontaktform import breakdown as kontaktform
from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.lagrum import SOL_BISTAND
from socialrapport.catalogue.tables.insatser import table as insatser
from socialrapport.model.indicator import Count, Doing, English, Example, Indicator, Period, PeriodRule
from socialrapport.model.swedish_nouns import BARN

indicator = Indicator(
    id="bu.kontakt",
    title="Barn och unga med kontaktperson eller kontaktfamilj",
    area="barn_och_unga",
    order=140,
    definition="""
        Antal barn och unga 0–20 år som under året haft kontaktperson eller kontaktfamilj.
    """,
    unit=BARN,
    table=insatser,
    where=(insatser.omrade == "BU") & (insatser.typ == "KONTAKT") & (insatser.alder <= 20),
    measure=Count("person"),
    by=(
        stadsdel,
        kon_barn,
        alder_barn,
        kontaktform,
    ),
    crossed=(),
    period=PeriodRule(Period.YEAR, "Kalenderår: den som räknas någon gång under året räknas."),
    source="Kommunens verksamhetssystem",
    deduplication="Ett barn räknas en gång, oavsett antalet insatser; under varje slags kontakt som det haft, men en gång i samtliga.",
    law=SOL_BISTAND,
    phrase="barn och unga med kontaktperson eller kontaktfamilj",
    also=(
        "barn med stöd av kontaktperson eller kontaktfamilj",
        "kontaktpersoner och kontaktfamiljer för barn",
    ),
    doing=Doing("{} barn och unga", "hade", "kontaktperson eller kontaktfamilj"),
    children=True,
    english=English(
        title="Children and young people with a contact person or contact family",
        phrase="children and young people with a contact person or contact family",
        definition="""
            The number of children and young people aged 0–20 who had a contact
            person or contact family during the year.
        """,
        source="The municipality's case management system",
    ),
    examples=(
        Example(
            says="Två kontaktfamiljer är ett barn.",
            rows="""
                insats | person | omrade | typ | alder
                1 | A | BU | KONTAKT | 5
                2 | A | BU | KONTAKT | 5
            """,
            gives=1,
        ),
        Example(
            says="Annan öppenvård räknas inte.",
            rows="""
                insats | person | omrade | typ | alder
                1 | A | BU | KONTAKT | 5
                2 | B | BU | OPPENVARD | 5
            """,
            gives=1,
        ),
        Example(
            says="Den som haft både kontaktperson och kontaktfamilj räknas en gång; utan uppgift räknas barnet i samtliga.",
            rows="""
                insats | person | omrade | typ | inriktning | alder
                1 | A | BU | KONTAKT | KONTAKTPERSON | 5
                2 | A | BU | KONTAKT | KONTAKTFAMILJ | 5
                3 | B | BU | KONTAKT | | 5
            """,
            gives=2,
        ),
    ),
)
