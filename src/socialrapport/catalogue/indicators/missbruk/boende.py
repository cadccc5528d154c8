"""Personer med bistånd som avser boende den 1 november."""

from socialrapport.catalogue.breakdowns.alder_21 import breakdown as alder_21
from socialrapport.catalogue.breakdowns.kon import breakdown as kon
from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.lagrum import SOL_BISTAND
from socialrapport.catalogue.tables.insatser import table as insatser
from socialrapport.model.indicator import Break, Count, Counterpart, Doing, English, Example, Indicator, Rate, each_year
from socialrapport.model.swedish_nouns import PERSON

indicator = Indicator(
    id="mb.boende",
    title="Personer med bistånd som avser boende den 1 november",
    area="missbruk",
    order=140,
    definition="""
        Antal personer 21 år och äldre som den 1 november hade ett verkställt bistånd som avser boende
        på grund av skadligt bruk och beroende. Hemlöshet utan sådant bistånd räknas för sig.
    """,
    unit=PERSON,
    table=insatser,
    where=(insatser.omrade == "MB") & (insatser.typ == "BOENDE") & insatser.nov1.is_true() & (insatser.alder >= 21),
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
    phrase="personer 21 år och äldre med bistånd för skadligt bruk och beroende som avser boende",
    also=(
        "boende för personer med missbruk",
        "bistånd till boende på grund av missbruk",
        "bistånd till boende för vuxna med beroende",
    ),
    doing=Doing("{} personer 21 år och äldre", "hade", "bistånd för skadligt bruk och beroende som avser boende"),
    apart="Personer med bistånd för skadligt bruk och beroende som avser boende den 1 november",
    english=English(
        title="People with assistance concerning housing on 1 November",
        phrase="people aged 21 and over with assistance concerning housing for harmful use and dependence",
        definition="""
            The number of people aged 21 and over who on 1 November had implemented
            assistance concerning housing because of harmful use and dependence.
            Homelessness without such assistance is counted separately.
        """,
        source="The municipality's case management system",
        people="inhabitants",
        apart="People with assistance concerning housing for harmful use and dependence on 1 November",
    ),
    examples=(
        Example(
            says="Den som bytt boende före den 1 november räknas en gång.",
            rows="""
                insats | person | omrade | typ    | nov1
                1      | A      | MB     | BOENDE | nej
                2      | A      | MB     | BOENDE | ja
            """,
            gives=1,
        ),
        Example(
            says="Stödboende inom socialpsykiatrin och öppenvård räknas inte.",
            rows="""
                insats | person | omrade | typ        | nov1
                1      | A      | SP     | STODBOENDE | ja
                2      | B      | MB     | OPPENVARD  | ja
                3      | C      | MB     | BOENDE     | ja
            """,
            gives=1,
        ),
        Example(
            says="Den som har ett beslut i två stadsdelar räknas i båda men en gång i helheten.",
            rows="""
                insats | person | omrade | typ    | nov1 | distrikt
                1      | A      | MB     | BOENDE | ja   | 06
                2      | A      | MB     | BOENDE | ja   | 08
            """,
            gives=1,
        ),
    ),
)
