"""Personer i hemlöshet som är föräldrar."""

from socialrapport.catalogue.breakdowns.boendesituation import breakdown as boendesituation
from socialrapport.catalogue.breakdowns.kon import breakdown as kon
from socialrapport.catalogue.tables.hemloshet_personer import table as hemloshet_personer
from socialrapport.model.indicator import Count, Doing, English, Example, Indicator, Period, PeriodRule
from socialrapport.model.swedish_nouns import PERSON

indicator = Indicator(
    id="hl.foraldrar",
    title="Personer i hemlöshet som är föräldrar",
    area="hemloshet",
    order=80,
    definition="""
        Antal personer i hemlöshet som har barn under 18 år.
    """,
    unit=PERSON,
    table=hemloshet_personer,
    where=hemloshet_personer.foralder.is_true(),
    measure=Count("person"),
    by=(kon, boendesituation),
    crossed=(),
    period=PeriodRule(Period.SURVEY, "Ett dygn i slutet av september, vartannat år.", every=2),
    source="Kommunens kartläggning av hemlöshet",
    deduplication="En person räknas en gång, även om flera enheter rapporterat henne eller honom.",
    phrase="personer i hemlöshet som har barn under 18 år",
    also=(
        "personer i hemlöshet med minderåriga barn",
        "föräldrar till minderåriga barn i hemlöshet",
        "hemlösa mammor och pappor",
    ),
    doing=Doing("{} personer i hemlöshet", "hade", "barn under 18 år"),
    english=English(
        title="People experiencing homelessness who are parents",
        phrase="people experiencing homelessness who have children under 18",
        definition="""
            The number of people experiencing homelessness who have children under the age of
            18.
        """,
        source="The municipality's survey of homelessness",
    ),
    examples=(
        Example(
            says="Bara den som har barn räknas.",
            rows="""
                person | barn | foralder
                A | 2 | ja
                B | 0 | nej
            """,
            gives=1,
        ),
        Example(
            says="Antalet barn spelar ingen roll.",
            rows="""
                person | barn | foralder
                A | 1 | ja
                B | 4 | ja
            """,
            gives=2,
        ),
    ),
)
