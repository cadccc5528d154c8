"""Personer i frivillig institutionsvård den 1 november."""

from socialrapport.catalogue.breakdowns.alder_21 import breakdown as alder_21
from socialrapport.catalogue.breakdowns.kon import breakdown as kon
from socialrapport.catalogue.lagrum import SOL_BISTAND
from socialrapport.catalogue.tables.insatser import table as insatser
from socialrapport.model.indicator import Break, Count, Counterpart, Doing, English, Example, Indicator, Rate, each_year
from socialrapport.model.swedish_nouns import PERSON

indicator = Indicator(
    id="mb.hvb",
    title="Personer i frivillig institutionsvård den 1 november",
    area="missbruk",
    order=120,
    definition="""
        Antal personer 21 år och äldre som den 1 november vårdades frivilligt på ett hem för vård
        eller boende för skadligt bruk och beroende, även familjehem med tillstånd som ett sådant
        hem. Vård enligt LVM räknas inte.
    """,
    unit=PERSON,
    table=insatser,
    where=(insatser.omrade == "MB") & (insatser.typ == "HVB") & insatser.nov1.is_true() & (insatser.alder >= 21),
    measure=Count("person"),
    by=(kon, alder_21),
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
    phrase="personer 21 år och äldre i frivillig institutionsvård",
    also=(
        "frivillig vård på institution",
        "personer på HVB för missbruk",
        "institutionsvård för missbruk",
        "frivillig institutionsvård för missbruk",
        "behandlingshem för missbruk",
        "frivilligt på behandlingshem",
    ),
    doing=Doing("{} personer 21 år och äldre", "var", "i frivillig institutionsvård"),
    apart="Personer i frivillig institutionsvård för skadligt bruk och beroende den 1 november",
    within="för skadligt bruk och beroende",
    english=English(
        title="People in voluntary residential care on 1 November",
        phrase="people aged 21 and over in voluntary residential care",
        definition="""
            The number of people aged 21 and over who on 1 November were in
            voluntary care at a residential care home for harmful use and
            dependence, including foster homes licensed as such homes. Care under
            LVM is not counted.
        """,
        source="The municipality's case management system",
        people="inhabitants",
        apart="People in voluntary residential care for harmful use and dependence on 1 November",
        within="for harmful use and dependence",
    ),
    examples=(
        Example(
            says="Familjehem utan tillstånd som hem för vård eller boende räknas för sig.",
            rows="""
                insats | person | omrade | typ        | nov1
                1      | A      | MB     | HVB        | ja
                2      | B      | MB     | FAMILJEHEM | ja
            """,
            gives=1,
        ),
        Example(
            says="Vård inom socialpsykiatrin är ett annat område; den som skrivits ut räknas inte.",
            rows="""
                insats | person | omrade | typ | nov1
                1      | A      | SP     | HVB | ja
                2      | B      | MB     | HVB | nej
                3      | C      | MB     | HVB | ja
            """,
            gives=1,
        ),
        Example(
            says="Den vars kön inte är känt räknas bara i samtliga.",
            rows="""
                insats | person | omrade | typ | nov1 | kon
                1      | A      | MB     | HVB | ja   | M
                2      | B      | MB     | HVB | ja   |
            """,
            gives=1,
            at=(("kon", "M"),),
        ),
    ),
)
