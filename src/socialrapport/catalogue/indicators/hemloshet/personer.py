"""Personer i hemlöshet."""

from socialrapport.catalogue.breakdowns.alder_vuxna import breakdown as alder_vuxna
from socialrapport.catalogue.breakdowns.boendesituation import breakdown as boendesituation
from socialrapport.catalogue.breakdowns.kon import breakdown as kon
from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.tables.hemloshet_personer import table as hemloshet_personer
from socialrapport.model.indicator import Count, Counterpart, Doing, English, Example, Indicator, Period, PeriodRule
from socialrapport.model.swedish_nouns import PERSON

indicator = Indicator(
    id="hl.personer",
    title="Personer i hemlöshet",
    area="hemloshet",
    order=10,
    definition="""
        Antal personer som kartläggningsdygnet saknade egen eller förhyrd bostad och som inte
        bodde i något stadigvarande inneboendeförhållande. Den som bor tillfälligt hos vänner räknas i högst
        tre månader. Den som bor i andra hand, i en försöks- eller träningslägenhet eller i Bostad först räknas inte.
    """,
    unit=PERSON,
    table=hemloshet_personer,
    measure=Count("person"),
    by=(stadsdel, kon, alder_vuxna, boendesituation),
    crossed=(("kon", "alder"), ("kon", "boendesituation")),
    period=PeriodRule(Period.SURVEY, "Ett dygn i slutet av september, vartannat år.", every=2),
    source="Kommunens kartläggning av hemlöshet",
    deduplication="En person räknas en gång, även om flera enheter rapporterat henne eller honom.",
    counterpart=Counterpart(
        "Socialstyrelsen",
        "nationell kartläggning av hemlöshet",
        "Socialstyrelsen räknar fyra hemlöshetssituationer en vecka i april; talen ska inte jämföras med kommunens egen kartläggning.",
    ),
    phrase="personer i hemlöshet",
    doing=Doing("{} personer", "var", "i hemlöshet"),
    headline=True,
    english=English(
        title="People experiencing homelessness",
        phrase="people experiencing homelessness",
        definition="""
            The number of people who on the day of the survey had no home of their
            own, owned or rented, and did not live in any permanent lodging
            arrangement. Those staying temporarily with friends are counted for at
            most three months. Those who live in a sublet, in a trial or training
            flat or in Housing First are not counted.
        """,
        source="The municipality's survey of homelessness",
    ),
    examples=(
        Example(
            says="Varje person är en rad och räknas en gång.",
            rows="""
                person | boendesituation
                A | UTE
                B | HARBARGE
            """,
            gives=2,
        ),
        Example(
            says="Situationerna delar upp det hela.",
            rows="""
                person | boendesituation
                A | UTE
                B | HARBARGE
            """,
            gives=1,
            at=(("boendesituation", "UTE"),),
        ),
    ),
)
