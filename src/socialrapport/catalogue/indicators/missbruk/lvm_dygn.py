"""Vårddygn enligt LVM."""

from socialrapport.catalogue.breakdowns.kon import breakdown as kon
from socialrapport.catalogue.lagrum import LVM
from socialrapport.catalogue.tables.lvm_handelser import table as lvm_handelser
from socialrapport.model.indicator import Counterpart, English, Example, Indicator, Period, PeriodRule, Sum
from socialrapport.model.swedish_nouns import PERSON
from socialrapport.model.unit import Unit

indicator = Indicator(
    id="mb.lvm_dygn",
    title="Vårddygn enligt LVM",
    area="missbruk",
    order=80,
    definition="""
        Summan av de dygn under året som personer vårdats enligt 4 § LVM. In- och utskrivningsdagen
        räknas båda.
    """,
    unit=PERSON,
    table=lvm_handelser,
    where=lvm_handelser.typ == "VARD",
    measure=Sum("dygn", "person", Unit("dygn")),
    by=(kon,),
    crossed=(),
    period=PeriodRule(Period.YEAR, "Kalenderår: bara de dygn som faller inom året räknas."),
    source="Kommunens verksamhetssystem; intagningar från Statens institutionsstyrelse (SiS)",
    deduplication="Varje intagnings dygn räknas; den som skrivs ut och tas in samma dag räknas den dagen i båda.",
    law=LVM,
    counterpart=Counterpart(
        "Statens institutionsstyrelse",
        "vårddygn",
        "SiS räknar dygnen på sina hem; här räknas kommunens uppgifter om vård enligt 4 §, utan omedelbara omhändertaganden.",
    ),
    phrase="den sammanlagda vårdtiden enligt LVM",
    also=(
        "LVM-dygn",
        "dygn i LVM-vård",
        "dygn av tvångsvård enligt LVM",
    ),
    english=English(
        title="Days of care under LVM",
        phrase="total time in care under LVM",
        definition="""
            The sum of the days of the year for which people were in care under
            section 4 of LVM. The days of admission and discharge are both counted.
        """,
        source="The municipality's case management system; admissions from the National Board of Institutional Care (SiS)",
        unit="days",
    ),
    examples=(
        Example(
            says="Dygn i två intagningar läggs ihop.",
            rows="""
                handelse | person | typ  | dygn
                1        | A      | VARD | 60
                2        | A      | VARD | 100
            """,
            gives=160,
        ),
        Example(
            says="Bakom två intagningar står en person.",
            rows="""
                handelse | person | typ  | dygn
                1        | A      | VARD | 60
                2        | A      | VARD | 100
            """,
            gives=1,
            measure="antal",
        ),
        Example(
            says="Vård över ett årsskifte delas mellan åren; ett omhändertagande är ingen vård enligt 4 §.",
            rows="""
                ar   | handelse | person | typ        | dygn
                2023 | 1        | A      | VARD       | 31
                2024 | 1        | A      | VARD       | 120
                2024 | 2        | B      | OMEDELBART | 1
            """,
            gives=120,
        ),
    ),
)
