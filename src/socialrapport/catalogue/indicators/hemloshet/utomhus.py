"""Personer i hemlöshet som sover utomhus."""

from socialrapport.catalogue.breakdowns.alder_vuxna import breakdown as alder_vuxna
from socialrapport.catalogue.breakdowns.kon import breakdown as kon
from socialrapport.catalogue.tables.hemloshet_personer import table as hemloshet_personer
from socialrapport.model.indicator import Count, Counterpart, Doing, English, Example, Indicator, Period, PeriodRule
from socialrapport.model.swedish_nouns import PERSON

indicator = Indicator(
    id="hl.utomhus",
    title="Personer i hemlöshet som sover utomhus",
    area="hemloshet",
    order=20,
    definition="""
        Antal personer i hemlöshet som kartläggningsdygnet sov utomhus eller i gatumiljö.
    """,
    unit=PERSON,
    table=hemloshet_personer,
    where=hemloshet_personer.boendesituation == "UTE",
    measure=Count("person"),
    by=(kon, alder_vuxna),
    crossed=(),
    period=PeriodRule(
        Period.SURVEY,
        "Ett dygn i den sista veckan i september, jämna år; mellan kartläggningarna finns inga tal.",
        every=2,
    ),
    source="Kommunens kartläggning av hemlöshet",
    deduplication="En person räknas en gång, i den situation som den första rapportören som känner den har angett.",
    counterpart=Counterpart(
        "Socialstyrelsen",
        "nationell kartläggning av hemlöshet",
        "Socialstyrelsen för samman den som sover utomhus med den som hänvisats till akutboende och mäter en vecka i april; talen ska inte jämföras.",
    ),
    phrase="personer i hemlöshet som sover utomhus",
    also=(
        "personer som sov på gatan",
        "sov utomhus",
        "sov i gatumiljö",
        "hemlösa i gatumiljö",
    ),
    doing=Doing("{} personer i hemlöshet", "sov", "utomhus"),
    english=English(
        title="People experiencing homelessness who sleep outdoors",
        phrase="people experiencing homelessness who slept outdoors",
        definition="""
            The number of people experiencing homelessness who on the day of the survey slept
            outdoors or on the street.
        """,
        source="The municipality's survey of homelessness",
    ),
    examples=(
        Example(
            says="Bara den som sover utomhus räknas; den vars situation är okänd räknas inte hit.",
            rows="""
                person | boendesituation
                A | UTE
                B | HARBARGE
                C | OKAND
            """,
            gives=1,
        ),
        Example(
            says="Den som saknar distrikt och kön räknas i samtliga.",
            rows="""
                person | boendesituation | distrikt | kon
                A | UTE | 04 | M
                B | UTE | |
            """,
            gives=2,
        ),
        Example(
            says="Förra kartläggningen räknas inte in.",
            rows="""
                ar | person | boendesituation
                2022 | A | UTE
                2024 | B | UTE
            """,
            gives=1,
        ),
    ),
)
