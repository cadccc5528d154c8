"""Personer i Bostad först."""

from socialrapport.catalogue.breakdowns.alder_vuxna import breakdown as alder_vuxna
from socialrapport.catalogue.breakdowns.kon import breakdown as kon
from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.lagrum import SOL_BISTAND
from socialrapport.catalogue.tables.insatser import table as insatser
from socialrapport.model.indicator import Count, Doing, English, Example, Indicator, each_year
from socialrapport.model.swedish_nouns import PERSON

indicator = Indicator(
    id="hl.bostad_forst",
    title="Personer i Bostad först",
    area="hemloshet",
    order=130,
    definition="""
        Antal personer 18 år och äldre som den 31 december bodde i en bostad genom Bostad först. De räknas inte
        som personer i hemlöshet i kommunens kartläggning.
    """,
    unit=PERSON,
    table=insatser,
    where=(insatser.omrade == "HL")
    & (insatser.typ == "BOSTAD_FORST")
    & insatser.dec31.is_true()
    & (insatser.alder >= 18),
    measure=Count("person"),
    by=(stadsdel, kon, alder_vuxna),
    crossed=(),
    period=each_year(12, 31, "Mättidpunkt: den {dag}."),
    source="Kommunens verksamhetssystem",
    deduplication="En person räknas en gång, oavsett antalet beslut.",
    law=SOL_BISTAND,
    phrase="personer i Bostad först",
    also=(
        "bodde i Bostad först",
        "boende genom Bostad först",
        "hyresgäster i Bostad först",
        "bostad enligt Bostad först",
    ),
    doing=Doing("{} personer", "bodde", "i Bostad först"),
    english=English(
        title="People in Housing First",
        phrase="people in Housing First",
        definition="""
            The number of people aged 18 and over who on 31 December lived in a home
            through Housing First. They are not counted as people experiencing homelessness in
            the municipality's survey.
        """,
        source="The municipality's case management system",
    ),
    examples=(
        Example(
            says="Den som flyttat ut före den 31 december räknas inte, och inte den som har en försökslägenhet.",
            rows="""
                insats | person | omrade | typ | alder | dec31
                1 | A | HL | BOSTAD_FORST | 40 | ja
                2 | B | HL | BOSTAD_FORST | 40 | nej
                3 | C | HL | FORSOK | 40 | ja
            """,
            gives=1,
        ),
        Example(
            says="Två beslut samma dag är en person.",
            rows="""
                insats | person | omrade | typ | alder | dec31
                1 | A | HL | BOSTAD_FORST | 40 | ja
                2 | A | HL | BOSTAD_FORST | 40 | ja
            """,
            gives=1,
        ),
    ),
)
