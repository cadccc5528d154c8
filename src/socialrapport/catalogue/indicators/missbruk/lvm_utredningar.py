"""Utredningar enligt LVM."""

from socialrapport.catalogue.breakdowns.kon import breakdown as kon
from socialrapport.catalogue.lagrum import LVM
from socialrapport.catalogue.tables.lvm_handelser import table as lvm_handelser
from socialrapport.model.indicator import Count, Doing, English, Example, Indicator, Period, PeriodRule
from socialrapport.model.swedish_nouns import UTREDNING

indicator = Indicator(
    id="mb.lvm_utredningar",
    title="Utredningar enligt LVM",
    area="missbruk",
    order=30,
    definition="Antal utredningar enligt 7 § LVM som inleddes under året.",
    unit=UTREDNING,
    table=lvm_handelser,
    where=lvm_handelser.typ == "UTREDNING",
    measure=Count("handelse"),
    by=(kon,),
    crossed=(),
    period=PeriodRule(Period.YEAR, "Kalenderår: det som hände under året räknas."),
    source="Kommunens verksamhetssystem",
    deduplication="Varje utredning räknas; en person kan utredas flera gånger.",
    law=LVM,
    phrase="utredningar enligt LVM",
    also=("inledda LVM-utredningar",),
    doing=Doing("{} utredningar enligt LVM", "inleddes"),
    english=English(
        title="Investigations under LVM",
        phrase="investigations under LVM",
        definition="""
            The number of investigations under section 7 of LVM that were opened
            during the year.
        """,
        source="The municipality's case management system",
    ),
    examples=(
        Example(
            says="Två utredningar av samma person är två.",
            rows="""
                handelse | person | typ
                1 | A | UTREDNING
                2 | A | UTREDNING
            """,
            gives=2,
        ),
        Example(
            says="En anmälan är ingen utredning.",
            rows="""
                handelse | typ
                1 | ANMALAN
                2 | UTREDNING
            """,
            gives=1,
        ),
    ),
)
