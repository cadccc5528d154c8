"""Vuxna i familjehem den 1 november."""

from socialrapport.catalogue.lagrum import SOL_BISTAND
from socialrapport.catalogue.tables.insatser import table as insatser
from socialrapport.model.indicator import Break, Count, Counterpart, Doing, English, Example, Indicator, Rate, each_year
from socialrapport.model.swedish_nouns import PERSON

indicator = Indicator(
    id="mb.familjehem",
    title="Vuxna i familjehem för skadligt bruk och beroende den 1 november",
    area="missbruk",
    order=130,
    definition="""
        Antal personer 21 år och äldre som den 1 november vårdades i familjehem för skadligt bruk och
        beroende. Familjehem med tillstånd som hem för vård eller boende räknas som
        institutionsvård. Antalet är litet och delas inte upp.
    """,
    unit=PERSON,
    table=insatser,
    where=(insatser.omrade == "MB") & (insatser.typ == "FAMILJEHEM") & insatser.nov1.is_true() & (insatser.alder >= 21),
    measure=Count("person"),
    by=(),
    crossed=(),
    period=each_year(11, 1),
    rate=Rate(100000, 21),
    source="Kommunens verksamhetssystem",
    deduplication="En person räknas en gång, oavsett antalet beslut.",
    law=SOL_BISTAND,
    breaks=(
        Break(
            2018,
            "Från och med 2018 ingår insatser för spel om pengar.",
            english="As of 2018, interventions for gambling are included.",
        ),
    ),
    counterpart=Counterpart(
        "Socialstyrelsen",
        "mängduppgifter om insatser för vuxna med missbruk och beroende",
        "Socialstyrelsen får antal som kommunen summerat; här räknas samma dag och ålder ur uppgifter om varje person, med ålder vid årets slut.",
    ),
    phrase="personer 21 år och äldre i familjehem för skadligt bruk och beroende",
    also=(
        "familjehem för vuxna med missbruk",
        "familjehemsvård vid missbruk",
    ),
    doing=Doing("{} personer 21 år och äldre", "vårdades", "i familjehem för skadligt bruk och beroende"),
    english=English(
        title="Adults in foster homes for harmful use and dependence on 1 November",
        phrase="people aged 21 and over in foster homes for harmful use and dependence",
        definition="""
            The number of people aged 21 and over who on 1 November were in care in
            foster homes for harmful use and dependence. Foster homes licensed as
            residential care homes are counted as residential care. The number is
            small and is not broken down.
        """,
        source="The municipality's case management system",
        people="inhabitants",
    ),
    examples=(
        Example(
            says="Barns familjehem räknas inte, och inte institutionsvård.",
            rows="""
                insats | person | omrade | typ        | nov1 | alder
                1      | A      | MB     | FAMILJEHEM | ja   | 35
                2      | B      | BU     | HELDYGN    | ja   | 15
                3      | C      | MB     | HVB        | ja   | 35
            """,
            gives=1,
        ),
        Example(
            says="Den som är 20 räknas inte.",
            rows="""
                insats | person | omrade | typ        | nov1 | alder
                1      | A      | MB     | FAMILJEHEM | ja   | 20
                2      | B      | MB     | FAMILJEHEM | ja   | 21
            """,
            gives=1,
        ),
    ),
)
