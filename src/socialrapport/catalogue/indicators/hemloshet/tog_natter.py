"""Nätter enligt tak över huvudet-garantin."""

from socialrapport.catalogue.breakdowns.alder_vuxna import breakdown as alder_vuxna
from socialrapport.catalogue.breakdowns.kon import breakdown as kon
from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.lagrum import SOL_BISTAND
from socialrapport.catalogue.tables.nattlogi_personer import table as nattlogi_personer
from socialrapport.model.indicator import English, Example, Indicator, Period, PeriodRule, Sum
from socialrapport.model.swedish_nouns import PERSON
from socialrapport.model.unit import Unit

indicator = Indicator(
    id="hl.tog_natter",
    title="Nätter enligt tak över huvudet-garantin",
    area="hemloshet",
    order=110,
    definition="""
        Summan av de nätter under året som personer 18 år och äldre beviljades logi enligt tak över
        huvudet-garantin.
    """,
    unit=PERSON,
    table=nattlogi_personer,
    where=nattlogi_personer.alder >= 18,
    measure=Sum("natter", "person", Unit("nätter")),
    by=(stadsdel, kon, alder_vuxna),
    crossed=(),
    period=PeriodRule(Period.YEAR, "Kalenderår: natten hör till den dag då den började."),
    source="Kommunens verksamhetssystem",
    deduplication="En persons natt räknas en gång, även om två enheter beslutat om den.",
    law=SOL_BISTAND,
    phrase="den sammanlagda nattlogin enligt tak över huvudet-garantin",
    also=(
        "nätter på härbärge genom tak över huvudet-garantin",
        "nätter med logi enligt tak över huvudet",
        "härbärgesnätter",
    ),
    english=English(
        title="Nights under the roof over your head guarantee",
        phrase="total night shelter under the roof over your head guarantee",
        definition="""
            The sum of the nights of the year for which people aged 18 and over were
            granted shelter under the roof over your head guarantee.
        """,
        source="The municipality's case management system",
        unit="nights",
    ),
    examples=(
        Example(
            says="Nätter läggs ihop.",
            rows="""
                person | distrikt | alder | natter
                A | 04 | 40 | 2
                A | 06 | 40 | 1
                B | 04 | 40 | 9
            """,
            gives=12,
        ),
        Example(
            says="Röjandekontrollen ser till personerna, inte till nätterna.",
            rows="""
                person | alder | natter
                A | 40 | 30
                B | 41 | 1
            """,
            gives=2,
            measure="antal",
        ),
        Example(
            says="Förra årets nätter räknas inte in.",
            rows="""
                ar | person | alder | natter
                2023 | A | 40 | 5
                2024 | A | 41 | 3
            """,
            gives=3,
        ),
    ),
)
