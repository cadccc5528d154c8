"""Personer i hemlöshet med kontakt med psykiatrisk vård."""

from socialrapport.catalogue.breakdowns.kon import breakdown as kon
from socialrapport.catalogue.tables.hemloshet_kontakter import table as hemloshet_kontakter
from socialrapport.model.indicator import Counterpart, English, Example, Indicator, Period, PeriodRule, Share
from socialrapport.model.swedish_nouns import PERSON

indicator = Indicator(
    id="hl.psykiatri",
    title="Andel i hemlöshet med kontakt med psykiatrisk vård",
    area="hemloshet",
    order=70,
    definition="""
        Andel av de personer i hemlöshet för vilka det är känt om de har kontakt med psykiatrisk vård
        som enligt någon rapportör har det.
    """,
    unit=PERSON,
    table=hemloshet_kontakter,
    where=hemloshet_kontakter.vard == "PSYKIATRI",
    measure=Share(
        "person",
        part=hemloshet_kontakter.kontakt.is_true(),
        of="personerna i hemlöshet vars kontakt är känd",
    ),
    by=(kon,),
    crossed=(),
    period=PeriodRule(
        Period.SURVEY,
        "Ett dygn i den sista veckan i september, jämna år; mellan kartläggningarna finns inga tal.",
        every=2,
    ),
    source="Kommunens kartläggning av hemlöshet",
    deduplication="En person räknas en gång; ett ja från någon rapportör gäller före ett nej från en annan.",
    counterpart=Counterpart(
        "Socialstyrelsen",
        "nationell kartläggning av hemlöshet",
        "Socialstyrelsen räknar fyra hemlöshetssituationer en vecka i april; andelarna ska inte jämföras.",
    ),
    phrase="personer i hemlöshet som har kontakt med psykiatrisk vård",
    english=English(
        title="Contact with psychiatric care among people experiencing homelessness",
        phrase="people experiencing homelessness who have contact with psychiatric care",
        definition="""
            The share of the people experiencing homelessness for whom it is known whether
            they have contact with psychiatric care who, according to someone who
            reported, have such contact.
        """,
        source="The municipality's survey of homelessness",
    ),
    examples=(
        Example(
            says="En av fyra har kontakt.",
            rows="""
                person | vard | kontakt
                A | PSYKIATRI | ja
                B | PSYKIATRI | nej
                C | PSYKIATRI | nej
                D | PSYKIATRI | nej
            """,
            gives=25.0,
        ),
        Example(
            says="Den som bara har den andra vården räknas inte med i det hela om det är okänt.",
            rows="""
                person | vard | kontakt
                A | PSYKIATRI | ja
                B | MISSBRUK | ja
            """,
            gives=100.0,
        ),
    ),
)
