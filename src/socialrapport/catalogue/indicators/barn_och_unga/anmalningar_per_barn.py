"""Orosanmälningar per anmält barn."""

from socialrapport.catalogue.breakdowns.alder_barn import breakdown as alder_barn
from socialrapport.catalogue.breakdowns.kon_barn import breakdown as kon_barn
from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.lagrum import SOL_ANMALAN
from socialrapport.catalogue.tables.orosanmalningar import table as orosanmalningar
from socialrapport.model.indicator import English, Example, Indicator, Mean, Period, PeriodRule
from socialrapport.model.swedish_nouns import BARN
from socialrapport.model.unit import Unit

indicator = Indicator(
    id="bu.anmalningar_per_barn",
    title="Orosanmälningar per anmält barn",
    area="barn_och_unga",
    order=30,
    definition="""
        Antal orosanmälningar under året, i genomsnitt för de barn och unga 0–20 år som minst en
        anmälan gällde.
    """,
    unit=BARN,
    table=orosanmalningar,
    where=orosanmalningar.alder <= 20,
    measure=Mean("antal", "person", Unit("anmälningar").each("barn"), decimals=2),
    by=(stadsdel, kon_barn, alder_barn),
    crossed=(),
    period=PeriodRule(Period.YEAR, "Kalenderår: anmälningar som kom in under året räknas."),
    source="Kommunens verksamhetssystem",
    deduplication="Ett barn räknas en gång och alla anmälningar om det räknas, också flera om samma händelse.",
    in_districts="i varje stadsdel bara de anmälningar som den fått.",
    law=SOL_ANMALAN,
    phrase="orosanmälningar per anmält barn",
    children=True,
    english=English(
        title="Reports of concern per reported child",
        phrase="reports of concern per reported child",
        definition="""
            The number of reports of concern during the year, on average for the
            children and young people aged 0–20 whom at least one report was about.
        """,
        source="The municipality's case management system",
        unit="reports per child",
    ),
    examples=(
        Example(
            says="Tre anmälningar om två barn är en och en halv per barn.",
            rows="""
                anmalan | person | alder | antal
                1 | A | 10 | 1
                2 | A | 10 | 1
                3 | B | 4 | 1
            """,
            gives=1.5,
        ),
        Example(
            says="Två stadsdelar som var sin gång fått en anmälan om barnet har en per barn; helheten har två.",
            rows="""
                anmalan | person | distrikt | alder | antal
                1 | A | 06 | 10 | 1
                2 | A | 08 | 10 | 1
            """,
            gives=2.0,
        ),
        Example(
            says="En anmälan om ett barn av okänt kön räknas i helheten.",
            rows="""
                anmalan | person | kon | alder | antal
                1 | A | | 10 | 1
                2 | B | K | 10 | 1
            """,
            gives=1.0,
        ),
    ),
)
