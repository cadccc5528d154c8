"""Personer vårdade enligt LVM."""

from socialrapport.catalogue.breakdowns.kon import breakdown as kon
from socialrapport.catalogue.lagrum import LVM
from socialrapport.catalogue.tables.lvm_handelser import table as lvm_handelser
from socialrapport.model.indicator import Count, Counterpart, Doing, English, Example, Indicator, Period, PeriodRule
from socialrapport.model.swedish_nouns import PERSON

indicator = Indicator(
    id="mb.lvm_vardade",
    title="Personer vårdade enligt LVM",
    area="missbruk",
    order=60,
    definition="""
        Antal personer som någon gång under året vårdats enligt 4 § LVM.
    """,
    unit=PERSON,
    table=lvm_handelser,
    where=lvm_handelser.typ == "VARD",
    measure=Count("person"),
    by=(kon,),
    crossed=(),
    period=PeriodRule(Period.YEAR, "Kalenderår: den som räknas någon gång under året räknas."),
    source="Kommunens verksamhetssystem; intagningar från Statens institutionsstyrelse (SiS)",
    deduplication="En person räknas en gång, oavsett antalet intagningar.",
    law=LVM,
    counterpart=Counterpart(
        "Statens institutionsstyrelse",
        "intagningar",
        "SiS redovisar intagningar; här räknas personer, och en person kan ha flera intagningar.",
    ),
    phrase="personer vårdade enligt LVM",
    also=(
        "vuxna i tvångsvård för missbruk",
        "vårdades med stöd av LVM",
        "vuxna i tvångsvård enligt LVM",
    ),
    doing=Doing("{} personer", "vårdades", "enligt LVM"),
    headline=True,
    english=English(
        title="People in care under LVM",
        phrase="people in care under LVM",
        definition="""
            The number of people who were in care under section 4 of LVM at some
            time during the year.
        """,
        source="The municipality's case management system; admissions from the National Board of Institutional Care (SiS)",
    ),
    examples=(
        Example(
            says="Två intagningar är en person.",
            rows="""
                handelse | person | typ
                1 | A | VARD
                2 | A | VARD
            """,
            gives=1,
        ),
        Example(
            says="Ett omedelbart omhändertagande är inte vård.",
            rows="""
                handelse | typ
                1 | OMEDELBART
                2 | VARD
            """,
            gives=1,
        ),
    ),
)
