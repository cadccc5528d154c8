"""Invånare 21 år och äldre."""

from socialrapport.catalogue.breakdowns.kon import breakdown as kon
from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.tables.folkmangd import table as folkmangd
from socialrapport.model.indicator import English, Example, Indicator, Tally, each_year
from socialrapport.model.swedish_nouns import INVANARE

indicator = Indicator(
    id="de.vuxna",
    title="Invånare 21 år och äldre",
    area="demografi",
    order=50,
    definition="""
        Antal folkbokförda som är 21 år eller äldre den 31 december.
        Tal om vuxna inom missbruksvården räknas på dem.
    """,
    unit=INVANARE,
    table=folkmangd,
    where=folkmangd.alder >= 21,
    measure=Tally("antal"),
    by=(stadsdel, kon),
    crossed=(),
    period=each_year(12, 31, "Folkbokförda den {dag}."),
    source="Statistiska centralbyrån (SCB), befolkningsstatistik",
    deduplication="Varje invånare räknas en gång.",
    in_districts="i varje stadsdel de som är folkbokförda där.",
    since=1950,
    phrase="invånare 21 år och äldre",
    public=True,
    english=English(
        title="Inhabitants aged 21 and over",
        phrase="inhabitants aged 21 and over",
        definition="""
            The number of residents who are 21 years old or over on 31 December.
            Figures on adults in substance abuse care are calculated on them.
        """,
        source="Statistics Sweden (SCB), population statistics",
    ),
    examples=(
        Example(
            says="21 år räknas, 20 år räknas inte.",
            rows="""
                alder | antal
                20 | 10
                21 | 5
            """,
            gives=5,
        ),
        Example(
            says="Kvinnor och män i alla åldrar däröver läggs ihop.",
            rows="""
                kon | alder | antal
                K | 40 | 4
                M | 100 | 1
            """,
            gives=5,
        ),
    ),
)
