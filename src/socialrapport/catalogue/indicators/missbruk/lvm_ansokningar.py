"""Personer med ansökan om vård enligt LVM."""

from socialrapport.catalogue.breakdowns.kon import breakdown as kon
from socialrapport.catalogue.lagrum import LVM
from socialrapport.catalogue.tables.lvm_handelser import table as lvm_handelser
from socialrapport.model.indicator import Count, English, Example, Indicator, Period, PeriodRule
from socialrapport.model.swedish_nouns import PERSON

indicator = Indicator(
    id="mb.lvm_ansokningar",
    title="Personer med ansökan om vård enligt LVM",
    area="missbruk",
    order=40,
    definition="Antal personer som nämnden under året ansökt hos förvaltningsrätten om vård för enligt 11 § LVM.",
    unit=PERSON,
    table=lvm_handelser,
    where=lvm_handelser.typ == "ANSOKAN",
    measure=Count("person"),
    by=(kon,),
    crossed=(),
    period=PeriodRule(Period.YEAR, "Kalenderår: den som räknas någon gång under året räknas."),
    source="Kommunens verksamhetssystem",
    deduplication="En person räknas en gång, oavsett antalet ansökningar.",
    law=LVM,
    phrase="personer med ansökan om vård enligt LVM",
    also=(
        "LVM-ansökningar",
        "ansökningar om LVM-vård",
        "ansökningar om tvångsvård enligt LVM",
        "personer som nämnden ansökte om LVM-vård för",
    ),
    english=English(
        title="People with an application for care under LVM",
        phrase="people for whom the committee applied for care under LVM",
        definition="""
            The number of people for whom the committee applied to the
            administrative court for care under section 11 of LVM during the year.
        """,
        source="The municipality's case management system",
    ),
    examples=(
        Example(
            says="Två ansökningar om samma person är en person.",
            rows="""
                handelse | person | typ
                1 | A | ANSOKAN
                2 | A | ANSOKAN
            """,
            gives=1,
        ),
        Example(
            says="En ansökan är inte detsamma som vård.",
            rows="""
                handelse | person | typ
                1 | A | ANSOKAN
                2 | B | VARD
            """,
            gives=1,
        ),
    ),
)
