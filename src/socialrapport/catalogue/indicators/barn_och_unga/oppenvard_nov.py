"""Barn och unga med öppenvårdsinsats den 1 november."""

from socialrapport.catalogue.breakdowns.alder_barn import breakdown as alder_barn
from socialrapport.catalogue.breakdowns.kon_barn import breakdown as kon_barn
from socialrapport.catalogue.breakdowns.oppenvardsform import breakdown as oppenvardsform
from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.lagrum import SOL_BISTAND
from socialrapport.catalogue.tables.insatser import table as insatser
from socialrapport.model.indicator import Count, Doing, English, Example, Indicator, Rate, each_year
from socialrapport.model.swedish_nouns import BARN

indicator = Indicator(
    id="bu.oppenvard_nov",
    title="Barn och unga med öppenvårdsinsats den 1 november",
    area="barn_och_unga",
    order=130,
    definition="""
        Antal barn och unga 0–20 år som den 1 november hade en behovsprövad öppenvårdsinsats
        eller kontaktperson eller kontaktfamilj.
    """,
    unit=BARN,
    table=insatser,
    where=(insatser.omrade == "BU")
    & insatser.typ.is_in("OPPENVARD", "KONTAKT")
    & insatser.nov1.is_true()
    & (insatser.alder <= 20),
    measure=Count("person"),
    by=(
        stadsdel,
        kon_barn,
        alder_barn,
        oppenvardsform,
    ),
    crossed=(),
    period=each_year(11, 1, "Mättidpunkt: den {dag}."),
    rate=Rate(1000, 0, 20, "barn och unga"),
    source="Kommunens verksamhetssystem",
    deduplication="Ett barn räknas en gång, oavsett antalet insatser; under varje slags öppenvård som det har, men en gång i samtliga.",
    law=SOL_BISTAND,
    phrase="barn och unga med pågående öppenvårdsinsats",
    also=(
        "barn och unga i öppenvård den 1 november",
        "barn med pågående öppenvård",
        "barn som fick öppenvård i november",
        "öppenvård för barn vid mätningen i november",
    ),
    doing=Doing("{} barn och unga", "hade", "en pågående öppenvårdsinsats"),
    children=True,
    english=English(
        title="Children and young people with non-residential support on 1 November",
        phrase="children and young people with ongoing non-residential support",
        definition="""
            The number of children and young people aged 0–20 who on 1 November had
            needs-assessed non-residential support, a contact person or a contact
            family.
        """,
        source="The municipality's case management system",
        people="children and young people",
    ),
    examples=(
        Example(
            says="Den vars insats inte pågick den 1 november räknas inte.",
            rows="""
                insats | person | omrade | typ | alder | nov1
                1 | A | BU | OPPENVARD | 5 | ja
                2 | B | BU | OPPENVARD | 5 | nej
            """,
            gives=1,
        ),
        Example(
            says="Två insatser samma dag är ett barn.",
            rows="""
                insats | person | omrade | typ | alder | nov1
                1 | A | BU | OPPENVARD | 5 | ja
                2 | A | BU | KONTAKT | 5 | ja
            """,
            gives=1,
        ),
    ),
)
