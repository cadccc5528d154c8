"""Personer med individuellt behovsprövad öppenvård den 1 november."""

from socialrapport.catalogue.breakdowns.alder_21 import breakdown as alder_21
from socialrapport.catalogue.breakdowns.kon import breakdown as kon
from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.lagrum import SOL_BISTAND
from socialrapport.catalogue.tables.insatser import table as insatser
from socialrapport.model.indicator import Break, Count, Counterpart, Doing, English, Example, Indicator, Rate, each_year
from socialrapport.model.swedish_nouns import PERSON

indicator = Indicator(
    id="mb.oppenvard",
    title="Personer med individuellt behovsprövad öppenvård den 1 november",
    area="missbruk",
    order=110,
    definition="""
        Antal personer 21 år och äldre som den 1 november hade ett verkställt beslut om individuellt
        behovsprövad öppenvård för skadligt bruk och beroende. Öppenvård som ges utan beslut räknas
        inte.
    """,
    unit=PERSON,
    table=insatser,
    where=(insatser.omrade == "MB") & (insatser.typ == "OPPENVARD") & insatser.nov1.is_true() & (insatser.alder >= 21),
    measure=Count("person"),
    by=(stadsdel, kon, alder_21),
    crossed=(),
    period=each_year(11, 1),
    rate=Rate(100000, 21),
    source="Kommunens verksamhetssystem",
    deduplication="En person räknas en gång, oavsett antalet beslut.",
    in_districts="i varje stadsdel som beslutat, men en gång i helheten.",
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
    phrase="personer 21 år och äldre med individuellt behovsprövad öppenvård",
    also=(
        "öppenvård för vuxna med missbruk",
        "beroendevård i öppen form",
        "öppenvård med biståndsbeslut för missbruk",
        "öppenvård för missbruk och beroende",
        "behovsprövad öppenvård för vuxna",
    ),
    doing=Doing("{} personer 21 år och äldre", "hade", "individuellt behovsprövad öppenvård"),
    apart="Personer med individuellt behovsprövad öppenvård för skadligt bruk och beroende den 1 november",
    within="för skadligt bruk och beroende",
    english=English(
        title="People with needs-assessed non-residential care on 1 November",
        phrase="people aged 21 and over with needs-assessed non-residential care",
        definition="""
            The number of people aged 21 and over who on 1 November had an
            implemented decision on needs-assessed non-residential care for harmful
            use and dependence. Non-residential care given without a decision is not
            counted.
        """,
        source="The municipality's case management system",
        people="inhabitants",
        apart="People with needs-assessed non-residential care for harmful use and dependence on 1 November",
        within="for harmful use and dependence",
    ),
    examples=(
        Example(
            says="Två beslut om öppenvård är en person; den som bara har annan insats räknas inte.",
            rows="""
                insats | person | omrade | typ       | nov1
                1      | A      | MB     | OPPENVARD | ja
                2      | A      | MB     | OPPENVARD | ja
                3      | B      | MB     | BOENDE    | ja
            """,
            gives=1,
        ),
        Example(
            says="Den som är 20 hör till barn och unga, och öppenvård som upphört i oktober räknas inte.",
            rows="""
                insats | person | omrade | typ       | nov1 | alder
                1      | A      | MB     | OPPENVARD | ja   | 20
                2      | B      | MB     | OPPENVARD | nej  | 40
                3      | C      | MB     | OPPENVARD | ja   | 21
                4      | D      | BU     | OPPENVARD | ja   | 21
            """,
            gives=1,
        ),
        Example(
            says="Den vars stadsdel inte är känd räknas i helheten.",
            rows="""
                insats | person | omrade | typ       | nov1 | distrikt
                1      | A      | MB     | OPPENVARD | ja   | 06
                2      | B      | MB     | OPPENVARD | ja   |
            """,
            gives=1,
            at=(("stadsdel", "06"),),
        ),
    ),
)
