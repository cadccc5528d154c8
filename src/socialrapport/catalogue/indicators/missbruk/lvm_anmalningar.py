"""Anmälningar enligt LVM."""

from socialrapport.catalogue.breakdowns.kon import breakdown as kon
from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.lagrum import LVM
from socialrapport.catalogue.tables.lvm_handelser import table as lvm_handelser
from socialrapport.model.indicator import Count, Doing, English, Example, Indicator, Period, PeriodRule
from socialrapport.model.swedish_nouns import ANMALAN

indicator = Indicator(
    id="mb.lvm_anmalningar",
    title="Anmälningar enligt LVM",
    area="missbruk",
    order=20,
    definition="""
        Antal anmälningar enligt 6 § LVM som kom in under året.
    """,
    unit=ANMALAN,
    table=lvm_handelser,
    where=lvm_handelser.typ == "ANMALAN",
    measure=Count("handelse"),
    by=(stadsdel, kon),
    crossed=(),
    period=PeriodRule(Period.YEAR, "Kalenderår: den som räknas någon gång under året räknas."),
    source="Kommunens verksamhetssystem",
    deduplication="Varje anmälan räknas; en person kan vara anmäld flera gånger.",
    law=LVM,
    phrase="anmälningar enligt LVM",
    also=(
        "anmälningar om vuxna med missbruk",
        "anmälningar enligt lagen om vård av missbrukare",
    ),
    doing=Doing("{} anmälningar enligt LVM", "gjordes"),
    headline=True,
    english=English(
        title="Reports under LVM",
        phrase="reports under LVM",
        definition="""
            The number of reports under section 6 of LVM that were received during
            the year.
        """,
        source="The municipality's case management system",
    ),
    examples=(
        Example(
            says="Två anmälningar om samma person är två.",
            rows="""
                handelse | person | typ
                1 | A | ANMALAN
                2 | A | ANMALAN
            """,
            gives=2,
        ),
        Example(
            says="Vård är ingen anmälan.",
            rows="""
                handelse | typ
                1 | ANMALAN
                2 | VARD
            """,
            gives=1,
        ),
    ),
)
