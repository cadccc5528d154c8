"""Invånare 65 år och äldre."""

from socialrapport.catalogue.breakdowns.kon import breakdown as kon
from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.tables.folkmangd import table as folkmangd
from socialrapport.model.indicator import English, Example, Indicator, Tally, each_year
from socialrapport.model.swedish_nouns import INVANARE

indicator = Indicator(
    id="de.aldre",
    title="Invånare 65 år och äldre",
    area="demografi",
    order=60,
    definition="""
        Antal folkbokförda som är 65 år eller äldre den 31 december.
    """,
    unit=INVANARE,
    table=folkmangd,
    where=folkmangd.alder >= 65,
    measure=Tally("antal"),
    by=(stadsdel, kon),
    period=each_year(12, 31, "Folkbokförda den {dag}."),
    source="Statistiska centralbyrån (SCB), befolkningsstatistik",
    deduplication="Varje invånare räknas en gång.",
    in_districts="i varje stadsdel de som är folkbokförda där.",
    since=1950,
    phrase="invånare 65 år och äldre",
    public=True,
    english=English(
        title="Inhabitants aged 65 and over",
        phrase="inhabitants aged 65 and over",
        definition="""
            The number of residents who are 65 years old or over on 31 December.
        """,
        source="Statistics Sweden (SCB), population statistics",
    ),
    examples=(
        Example(
            says="65 år räknas, 64 år räknas inte.",
            rows="""
                alder | antal
                64 | 10
                65 | 5
            """,
            gives=5,
        ),
        Example(
            says="Ett distrikt visar bara sina egna.",
            rows="""
                distrikt | alder | antal
                06 | 70 | 10
                08 | 70 | 5
            """,
            gives=10,
            at=(("stadsdel", "06"),),
        ),
    ),
)
