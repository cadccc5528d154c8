"""Personer med insats vid årets slut."""

from socialrapport.catalogue.breakdowns.alder_vuxna import breakdown as alder_vuxna
from socialrapport.catalogue.breakdowns.kon import breakdown as kon
from socialrapport.catalogue.lagrum import SOL_BISTAND
from socialrapport.catalogue.tables.insatser import table as insatser
from socialrapport.model.indicator import Count, Doing, English, Example, Indicator, each_year
from socialrapport.model.swedish_nouns import PERSON

indicator = Indicator(
    id="sp.arsskiftet",
    title="Personer med insats vid årets slut",
    area="socialpsykiatri",
    order=30,
    definition="""
        Antal personer som den 31 december hade en pågående, verkställd insats inom
        socialpsykiatrin.
    """,
    unit=PERSON,
    table=insatser,
    where=(insatser.omrade == "SP") & insatser.dec31.is_true(),
    measure=Count("person"),
    by=(kon, alder_vuxna),
    crossed=(),
    period=each_year(12, 31),
    source="Kommunens verksamhetssystem",
    deduplication="En person räknas en gång, oavsett antalet insatser.",
    law=SOL_BISTAND,
    phrase="personer med pågående insats inom socialpsykiatrin",
    also=(
        "personer med insats inom socialpsykiatrin vid årsskiftet",
        "pågående insatser inom socialpsykiatrin vid årets slut",
    ),
    doing=Doing("{} personer", "hade", "en pågående insats inom socialpsykiatrin"),
    apart="Personer med insats inom socialpsykiatrin vid årets slut",
    english=English(
        title="People with a service at the end of the year",
        phrase="people with an ongoing service in social psychiatry",
        definition="""
            The number of people who on 31 December had an ongoing, implemented
            service in social psychiatry.
        """,
        source="The municipality's case management system",
        apart="People with a service in social psychiatry at the end of the year",
    ),
    examples=(
        Example(
            says="Den vars insats upphört före årets slut räknas inte.",
            rows="""
                insats | person | omrade | dec31
                1      | A      | SP     | ja
                2      | B      | SP     | nej
            """,
            gives=1,
        ),
        Example(
            says="Två pågående insatser är en person.",
            rows="""
                insats | person | omrade | dec31
                1      | A      | SP     | ja
                2      | A      | SP     | ja
            """,
            gives=1,
        ),
    ),
)
