"""Personer med assistansersättning från Försäkringskassan."""

from socialrapport.catalogue.breakdowns.kon import breakdown as kon
from socialrapport.catalogue.lagrum import ASSISTANSERSATTNING
from socialrapport.catalogue.tables.assistans import table as assistans
from socialrapport.model.indicator import Doing, English, Example, Indicator, Period, PeriodRule, Tally
from socialrapport.model.swedish_nouns import PERSON

indicator = Indicator(
    id="fn.assistansersattning",
    title="Personer med assistansersättning från Försäkringskassan",
    area="funktionsnedsattning",
    order=90,
    definition="""
        Antal personer i kommunen som i december hade beviljad assistansersättning från
        Försäkringskassan. Uppgiften är Försäkringskassans; de flesta av personerna finns inte i
        kommunens register över LSS.
    """,
    unit=PERSON,
    table=assistans,
    measure=Tally("antal"),
    by=(kon,),
    crossed=(),
    period=PeriodRule(Period.POINT, "Läget i december."),
    source="Försäkringskassan",
    deduplication="Försäkringskassans egen räkning.",
    law=ASSISTANSERSATTNING,
    phrase="personer med assistansersättning från Försäkringskassan",
    also=(
        "personer med statlig assistans",
        "fick assistansersättning",
        "ersättning från Försäkringskassan",
        "assistans genom Försäkringskassan",
        "statlig assistansersättning",
    ),
    doing=Doing("{} personer", "hade", "assistansersättning från Försäkringskassan"),
    public=True,
    english=English(
        title="People with assistance allowance from the Swedish Social Insurance Agency",
        phrase="people with assistance allowance from the Swedish Social Insurance Agency",
        definition="""
            The number of people in the municipality who in December had been
            granted assistance allowance by the Swedish Social Insurance Agency. The
            figure is the agency's; most of these people are not in the
            municipality's register of LSS services.
        """,
        source="Swedish Social Insurance Agency",
    ),
    examples=(
        Example(
            says="Könen är tillsammans samtliga.",
            rows="""
                kon | antal
                K   | 600
                M   | 700
            """,
            gives=1300,
        ),
        Example(
            says="Andra år räknas inte in.",
            rows="""
                ar   | kon | antal
                2023 | K   | 640
                2024 | K   | 600
            """,
            gives=600,
        ),
    ),
)
