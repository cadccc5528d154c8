"""Personer i försöks- eller träningslägenhet."""

from socialrapport.catalogue.breakdowns.alder_vuxna import breakdown as alder_vuxna
from socialrapport.catalogue.breakdowns.kon import breakdown as kon
from socialrapport.catalogue.breakdowns.lagenhetsform import breakdown as lagenhetsform
from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.lagrum import SOL_BISTAND
from socialrapport.catalogue.tables.insatser import table as insatser
from socialrapport.model.indicator import Count, Doing, English, Example, Indicator, each_year
from socialrapport.model.swedish_nouns import PERSON

indicator = Indicator(
    id="hl.forsokslagenheter",
    title="Personer i försöks- eller träningslägenhet",
    area="hemloshet",
    order=120,
    definition="""
        Antal personer 18 år och äldre som den 31 december bodde i en försöks- eller träningslägenhet som kommunen
        ordnat. De räknas inte som personer i hemlöshet i kommunens kartläggning.
    """,
    unit=PERSON,
    table=insatser,
    where=(insatser.omrade == "HL")
    & insatser.typ.is_in("FORSOK", "TRANING")
    & insatser.dec31.is_true()
    & (insatser.alder >= 18),
    measure=Count("person"),
    by=(stadsdel, kon, alder_vuxna, lagenhetsform),
    crossed=(),
    period=each_year(12, 31, "Mättidpunkt: den {dag}."),
    source="Kommunens verksamhetssystem",
    deduplication="En person räknas en gång, oavsett antalet beslut; under varje slags lägenhet, men en gång i samtliga.",
    law=SOL_BISTAND,
    phrase="personer i försöks- eller träningslägenhet",
    also=(
        "försökslägenheter",
        "träningslägenheter",
        "personer i försökslägenhet eller träningslägenhet",
        "försöks- och träningslägenheter",
        "bodde i försökslägenhet",
    ),
    doing=Doing("{} personer", "bodde", "i försöks- eller träningslägenhet"),
    english=English(
        title="People in a trial or training flat",
        phrase="people in a trial or training flat",
        definition="""
            The number of people aged 18 and over who on 31 December lived in a
            trial or training flat arranged by the municipality. They are not
            counted as people experiencing homelessness in the municipality's survey.
        """,
        source="The municipality's case management system",
    ),
    examples=(
        Example(
            says="Den som byter från träningslägenhet till försökslägenhet den dagen är en person.",
            rows="""
                insats | person | omrade | typ | alder | dec31
                1 | A | HL | TRANING | 40 | ja
                2 | A | HL | FORSOK | 40 | ja
                3 | B | HL | FORSOK | 40 | ja
            """,
            gives=2,
        ),
        Example(
            says="Bostad först räknas för sig, och den som flyttat ut räknas inte.",
            rows="""
                insats | person | omrade | typ | alder | dec31
                1 | A | HL | BOSTAD_FORST | 40 | ja
                2 | B | HL | FORSOK | 40 | nej
                3 | C | HL | TRANING | 40 | ja
            """,
            gives=1,
        ),
    ),
)
