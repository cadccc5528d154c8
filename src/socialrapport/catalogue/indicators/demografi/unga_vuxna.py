"""Unga vuxna 18–24 år."""

from socialrapport.catalogue.breakdowns.kon import breakdown as kon
from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.tables.folkmangd import table as folkmangd
from socialrapport.model.indicator import English, Example, Indicator, Tally, each_year
from socialrapport.model.swedish_nouns import INVANARE

indicator = Indicator(
    id="de.unga_vuxna",
    title="Unga vuxna 18–24 år",
    area="demografi",
    order=40,
    definition="""
        Antal folkbokförda som är 18–24 år den 31 december.
        Andelen unga vuxna med ekonomiskt bistånd räknas på dem.
    """,
    unit=INVANARE,
    table=folkmangd,
    where=folkmangd.alder.between(18, 24),
    measure=Tally("antal"),
    by=(stadsdel, kon),
    crossed=(),
    period=each_year(12, 31, "Folkbokförda den {dag}."),
    source="Statistiska centralbyrån (SCB), befolkningsstatistik",
    deduplication="Varje invånare räknas en gång.",
    in_districts="i varje stadsdel de som är folkbokförda där.",
    since=1950,
    phrase="invånare 18–24 år",
    public=True,
    english=English(
        title="Young adults aged 18–24",
        phrase="inhabitants aged 18–24",
        definition="""
            The number of residents who are 18–24 years old on 31 December. The
            share of young adults receiving social assistance is calculated on them.
        """,
        source="Statistics Sweden (SCB), population statistics",
    ),
    examples=(
        Example(
            says="Gränserna är 18 och 24 år.",
            rows="""
                alder | antal
                17 | 1
                18 | 10
                24 | 5
                25 | 1
            """,
            gives=15,
        ),
        Example(
            says="Ett distrikt visar bara sina egna.",
            rows="""
                distrikt | alder | antal
                06 | 20 | 10
                08 | 20 | 5
            """,
            gives=5,
            at=(("stadsdel", "08"),),
        ),
    ),
)
