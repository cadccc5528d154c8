"""Barn och unga 0–20 år."""

from socialrapport.catalogue.breakdowns.alder_barn import breakdown as alder_barn
from socialrapport.catalogue.breakdowns.kon_barn import breakdown as kon_barn
from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.tables.folkmangd import table as folkmangd
from socialrapport.model.indicator import English, Example, Indicator, Tally, each_year
from socialrapport.model.swedish_nouns import INVANARE

indicator = Indicator(
    id="de.barn_och_unga",
    title="Barn och unga 0–20 år",
    area="demografi",
    order=20,
    definition="""
        Antal folkbokförda som är 0–20 år den 31 december.
    """,
    unit=INVANARE,
    table=folkmangd,
    where=folkmangd.alder <= 20,
    measure=Tally("antal"),
    by=(stadsdel, kon_barn, alder_barn),
    period=each_year(12, 31, "Folkbokförda den {dag}."),
    source="Statistiska centralbyrån (SCB), befolkningsstatistik",
    deduplication="Varje invånare räknas en gång.",
    in_districts="i varje stadsdel de som är folkbokförda där.",
    since=1950,
    phrase="barn och unga 0–20 år",
    children=True,
    public=True,
    english=English(
        title="Children and young people aged 0–20",
        phrase="children and young people aged 0–20",
        definition="""
            The number of residents who are 0–20 years old on 31 December.
        """,
        source="Statistics Sweden (SCB), population statistics",
    ),
    examples=(
        Example(
            says="Den som är 20 år räknas, den som är 21 räknas inte.",
            rows="""
                alder | antal
                20 | 10
                21 | 5
            """,
            gives=10,
        ),
        Example(
            says="Flickor och pojkar räknas var för sig.",
            rows="""
                kon | alder | antal
                K | 5 | 10
                M | 5 | 7
            """,
            gives=7,
            at=(("kon", "M"),),
        ),
    ),
)
