"""Barn och unga i familjehem eller bostad enligt LSS."""

from socialrapport.catalogue.breakdowns.boendeform_barn import breakdown as boendeform_barn
from socialrapport.catalogue.breakdowns.kon_barn import breakdown as kon_barn
from socialrapport.catalogue.lagrum import LSS
from socialrapport.catalogue.tables.lss_insatser import table as lss_insatser
from socialrapport.model.indicator import Count, Doing, English, Example, Indicator, each_year
from socialrapport.model.swedish_nouns import PERSON

indicator = Indicator(
    id="fn.boende_barn",
    title="Barn och unga i familjehem eller bostad enligt LSS",
    area="funktionsnedsattning",
    order=150,
    definition="""
        Antal barn och unga som den 1 oktober bodde i familjehem eller i bostad med särskild service
        för barn och unga (9 § 8 LSS).
    """,
    unit=PERSON,
    table=lss_insatser,
    where=lss_insatser.insats == "boende_barn",
    measure=Count("person"),
    by=(kon_barn, boendeform_barn),
    crossed=(),
    period=each_year(10, 1),
    source="Kommunens uppgifter till Socialstyrelsens register över insatser enligt LSS",
    deduplication="En person räknas en gång.",
    law=LSS,
    phrase="barn och unga i familjehem eller bostad enligt LSS",
    also=(
        "barn med boende enligt LSS",
        "barn som bor i LSS-boende",
        "barn i LSS-bostad",
    ),
    doing=Doing("{} barn och unga", "bodde", "i familjehem eller bostad enligt LSS"),
    children=True,
    english=English(
        title="Children and young people in foster homes or housing under LSS",
        phrase="children and young people in foster homes or housing under LSS",
        definition="""
            The number of children and young people who on 1 October lived in foster
            homes or in housing with special service for children and young people
            (section 9, item 8 of LSS).
        """,
        source="The municipality's data for the National Board of Health and Welfare's register of services under LSS",
    ),
    examples=(
        Example(
            says="Andra insatser räknas inte.",
            rows="""
                person | insats
                A      | boende_barn
                B      | daglig_verksamhet
            """,
            gives=1,
        ),
        Example(
            says="Den som också har en annan insats räknas här en gång.",
            rows="""
                person | insats
                A      | boende_barn
                A      | boende_vuxna
                B      | boende_barn
            """,
            gives=2,
        ),
        Example(
            says="Den vars kön inte är känt räknas bara i samtliga.",
            rows="""
                person | insats      | kon
                A      | boende_barn | K
                B      | boende_barn |
            """,
            gives=1,
            at=(("kon", "K"),),
        ),
        Example(
            says="Formen är familjehem eller bostad med särskild service.",
            rows="""
                person | insats      | boendeform
                A      | boende_barn | FAMILJEHEM
                B      | boende_barn | BOSTAD
                C      | boende_barn |
            """,
            gives=1,
            at=(("boendeform", "FAMILJEHEM"),),
        ),
    ),
)
