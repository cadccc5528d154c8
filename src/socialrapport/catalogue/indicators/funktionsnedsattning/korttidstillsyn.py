"""Ungdomar med korttidstillsyn."""

from socialrapport.catalogue.breakdowns.kon_barn import breakdown as kon_barn
from socialrapport.catalogue.lagrum import LSS
from socialrapport.catalogue.tables.lss_insatser import table as lss_insatser
from socialrapport.model.indicator import Count, Doing, English, Example, Indicator, each_year
from socialrapport.model.swedish_nouns import PERSON

indicator = Indicator(
    id="fn.korttidstillsyn",
    title="Ungdomar med korttidstillsyn",
    area="funktionsnedsattning",
    order=140,
    definition="""
        Antal skolungdomar över tolv år som den 1 oktober hade insatsen korttidstillsyn utanför det
        egna hemmet (9 § 7 LSS) verkställd.
    """,
    unit=PERSON,
    table=lss_insatser,
    where=lss_insatser.insats == "korttidstillsyn",
    measure=Count("person"),
    by=(kon_barn,),
    crossed=(),
    period=each_year(10, 1),
    source="Kommunens uppgifter till Socialstyrelsens register över insatser enligt LSS",
    deduplication="En person räknas en gång.",
    law=LSS,
    phrase="ungdomar med korttidstillsyn enligt LSS",
    also=(
        "skolungdomar med korttidstillsyn",
        "fritids för äldre elever med LSS",
    ),
    doing=Doing("{} ungdomar", "hade", "korttidstillsyn enligt LSS"),
    children=True,
    english=English(
        title="Young people with short-period supervision",
        phrase="young people with short-period supervision under LSS",
        definition="""
            The number of schoolchildren over the age of twelve who on 1 October had
            short-period supervision away from their own home (section 9, item 7 of
            LSS) implemented.
        """,
        source="The municipality's data for the National Board of Health and Welfare's register of services under LSS",
    ),
    examples=(
        Example(
            says="Andra insatser räknas inte.",
            rows="""
                person | insats
                A      | korttidstillsyn
                B      | daglig_verksamhet
            """,
            gives=1,
        ),
        Example(
            says="Den som också har en annan insats räknas här en gång.",
            rows="""
                person | insats
                A      | korttidstillsyn
                A      | boende_vuxna
                B      | korttidstillsyn
            """,
            gives=2,
        ),
        Example(
            says="Den vars kön inte är känt räknas bara i samtliga.",
            rows="""
                person | insats          | kon
                A      | korttidstillsyn | K
                B      | korttidstillsyn |
            """,
            gives=1,
            at=(("kon", "K"),),
        ),
    ),
)
