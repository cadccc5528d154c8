"""Vuxna i bostad enligt LSS."""

from socialrapport.catalogue.breakdowns.boendeform_vuxna import breakdown as boendeform_vuxna
from socialrapport.catalogue.breakdowns.kon import breakdown as kon
from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.lagrum import LSS
from socialrapport.catalogue.tables.lss_insatser import table as lss_insatser
from socialrapport.model.indicator import Count, Doing, English, Example, Indicator, each_year
from socialrapport.model.swedish_nouns import PERSON

indicator = Indicator(
    id="fn.boende_vuxna",
    title="Vuxna i bostad enligt LSS",
    area="funktionsnedsattning",
    order=160,
    definition="""
        Antal personer som den 1 oktober hade insatsen bostad för vuxna (9 § 9 LSS) verkställd.
    """,
    unit=PERSON,
    table=lss_insatser,
    where=lss_insatser.insats == "boende_vuxna",
    measure=Count("person"),
    by=(stadsdel, kon, boendeform_vuxna),
    crossed=(("stadsdel", "kon"),),
    period=each_year(10, 1),
    source="Kommunens uppgifter till Socialstyrelsens register över insatser enligt LSS",
    deduplication="En person räknas en gång.",
    law=LSS,
    phrase="vuxna i bostad enligt LSS",
    also=(
        "vuxna som bor i LSS-bostad",
        "personer i LSS-boende",
        "personer i gruppbostad eller servicebostad",
        "vuxna i bostad med stöd av lagen",
        "vuxna i LSS-boende",
        "LSS-bostäder för vuxna",
    ),
    doing=Doing("{} vuxna", "bodde", "i bostad enligt LSS"),
    english=English(
        title="Adults in housing under LSS",
        phrase="adults in housing under LSS",
        definition="""
            The number of people who on 1 October had housing for adults (section 9,
            item 9 of LSS) implemented.
        """,
        source="The municipality's data for the National Board of Health and Welfare's register of services under LSS",
    ),
    examples=(
        Example(
            says="Andra insatser räknas inte.",
            rows="""
                person | insats
                A | boende_vuxna
                B | kontaktperson
            """,
            gives=1,
        ),
        Example(
            says="Personen räknas i sitt distrikt.",
            rows="""
                person | insats | distrikt
                A | boende_vuxna | 06
                B | boende_vuxna | 08
            """,
            gives=1,
            at=(("stadsdel", "06"),),
        ),
        Example(
            says="Formen är bostad med särskild service eller en annan särskilt anpassad bostad.",
            rows="""
                person | insats | boendeform
                A | boende_vuxna | SERVICE
                B | boende_vuxna | ANPASSAD
                C | boende_vuxna |
            """,
            gives=1,
            at=(("boendeform", "ANPASSAD"),),
        ),
    ),
)
