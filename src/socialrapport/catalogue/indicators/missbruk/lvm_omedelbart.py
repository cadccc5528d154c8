"""Omedelbart omhändertagna enligt LVM."""

from socialrapport.catalogue.breakdowns.kon import breakdown as kon
from socialrapport.catalogue.lagrum import LVM
from socialrapport.catalogue.tables.lvm_handelser import table as lvm_handelser
from socialrapport.model.indicator import Count, Doing, English, Example, Indicator, Period, PeriodRule
from socialrapport.model.swedish_nouns import PERSON

indicator = Indicator(
    id="mb.lvm_omedelbart",
    title="Omedelbart omhändertagna enligt LVM",
    area="missbruk",
    order=50,
    definition="Antal personer som under året omhändertagits omedelbart enligt 13 § LVM.",
    unit=PERSON,
    table=lvm_handelser,
    where=lvm_handelser.typ == "OMEDELBART",
    measure=Count("person"),
    by=(kon,),
    crossed=(),
    period=PeriodRule(Period.YEAR, "Kalenderår: den som räknas någon gång under året räknas."),
    source="Kommunens verksamhetssystem",
    deduplication="En person räknas en gång, oavsett antalet omhändertaganden.",
    law=LVM,
    phrase="personer omedelbart omhändertagna enligt LVM",
    also=(
        "omedelbara omhändertaganden enligt LVM",
        "akut omhändertagna enligt LVM",
        "LVM-omhändertaganden",
        "akuta LVM-omhändertaganden",
    ),
    doing=Doing("{} personer", "omhändertogs", "omedelbart enligt LVM"),
    english=English(
        title="People taken into immediate care under LVM",
        phrase="people taken into immediate care under LVM",
        definition="""
            The number of people who were taken into immediate care under section 13
            of LVM during the year.
        """,
        source="The municipality's case management system",
    ),
    examples=(
        Example(
            says="Två omhändertaganden är en person.",
            rows="""
                handelse | person | typ
                1 | A | OMEDELBART
                2 | A | OMEDELBART
            """,
            gives=1,
        ),
        Example(
            says="Den som vårdas enligt 4 § utan att ha omhändertagits räknas inte.",
            rows="""
                handelse | person | typ
                1 | A | OMEDELBART
                2 | B | VARD
            """,
            gives=1,
        ),
    ),
)
