"""Barn 0–17 år."""

from socialrapport.catalogue.breakdowns.alder_barn17 import breakdown as alder_barn17
from socialrapport.catalogue.breakdowns.kon_barn import breakdown as kon_barn
from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.tables.folkmangd import table as folkmangd
from socialrapport.model.indicator import English, Example, Indicator, Tally, each_year
from socialrapport.model.swedish_nouns import INVANARE

indicator = Indicator(
    id="de.barn",
    title="Barn 0–17 år",
    area="demografi",
    order=30,
    definition="""
        Antal folkbokförda som är 0–17 år den 31 december.
        Tal om barn per invånare, som barn i hushåll med ekonomiskt bistånd, räknas på dem.
    """,
    unit=INVANARE,
    table=folkmangd,
    where=folkmangd.alder <= 17,
    measure=Tally("antal"),
    by=(stadsdel, kon_barn, alder_barn17),
    crossed=(),
    period=each_year(12, 31, "Folkbokförda den {dag}."),
    source="Statistiska centralbyrån (SCB), befolkningsstatistik",
    deduplication="Varje invånare räknas en gång.",
    in_districts="i varje stadsdel de som är folkbokförda där.",
    since=1950,
    phrase="barn 0–17 år",
    children=True,
    public=True,
    english=English(
        title="Children aged 0–17",
        phrase="children aged 0–17",
        definition="""
            The number of residents who are 0–17 years old on 31 December. Figures
            on children per inhabitant, such as children in households with social
            assistance, are calculated on them.
        """,
        source="Statistics Sweden (SCB), population statistics",
    ),
    examples=(
        Example(
            says="17 år räknas, 18 år räknas inte.",
            rows="""
                alder | antal
                17 | 10
                18 | 5
            """,
            gives=10,
        ),
        Example(
            says="Flickor och pojkar räknas var för sig.",
            rows="""
                kon | alder | antal
                K | 3 | 4
                M | 3 | 6
            """,
            gives=4,
            at=(("kon", "K"),),
        ),
    ),
)
