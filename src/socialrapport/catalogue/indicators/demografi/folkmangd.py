"""Folkmängd."""

from socialrapport.catalogue.breakdowns.alder_alla import breakdown as alder_alla
from socialrapport.catalogue.breakdowns.kon import breakdown as kon
from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.tables.folkmangd import table as folkmangd
from socialrapport.model.indicator import English, Example, Indicator, Tally, each_year
from socialrapport.model.swedish_nouns import INVANARE

indicator = Indicator(
    id="de.folkmangd",
    title="Folkmängd",
    area="demografi",
    order=10,
    definition="""
        Antal personer som var folkbokförda i kommunen den 31 december.
    """,
    unit=INVANARE,
    table=folkmangd,
    measure=Tally("antal"),
    by=(stadsdel, kon, alder_alla),
    period=each_year(12, 31, "Folkbokförda den {dag}."),
    source="Statistiska centralbyrån (SCB), befolkningsstatistik",
    deduplication="Varje invånare räknas en gång.",
    in_districts="i varje stadsdel de som är folkbokförda där.",
    since=1950,
    phrase="invånare",
    public=True,
    english=English(
        title="Population",
        phrase="inhabitants",
        definition="""
            The number of people registered as resident in the municipality on 31
            December.
        """,
        source="Statistics Sweden (SCB), population statistics",
    ),
    examples=(
        Example(
            says="Män, kvinnor och alla distrikt räknas ihop.",
            rows="""
                distrikt | kon | alder | antal
                06 | K | 30 | 10
                08 | M | 70 | 5
            """,
            gives=15,
        ),
        Example(
            says="Gränsen går vid årets slut: 17 år är barn.",
            rows="""
                distrikt | kon | alder | antal
                06 | K | 17 | 10
                06 | K | 18 | 5
            """,
            gives=10,
            at=(("alder", "0-17"),),
        ),
    ),
)
