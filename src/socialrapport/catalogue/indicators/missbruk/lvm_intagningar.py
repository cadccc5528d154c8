"""Intagningar för vård enligt LVM."""

from socialrapport.catalogue.breakdowns.kon import breakdown as kon
from socialrapport.catalogue.lagrum import LVM
from socialrapport.catalogue.tables.lvm_handelser import table as lvm_handelser
from socialrapport.model.indicator import Count, Counterpart, Doing, English, Example, Indicator, Period, PeriodRule
from socialrapport.model.swedish_nouns import INTAGNING

indicator = Indicator(
    id="mb.lvm_intagningar",
    title="Intagningar för vård enligt LVM",
    area="missbruk",
    order=70,
    definition="""
        Antal gånger som vård enligt 4 § LVM började under året. Intagningar är inte personer: en
        person kan vara intagen flera gånger under ett år.
    """,
    unit=INTAGNING,
    table=lvm_handelser,
    where=(lvm_handelser.typ == "VARD") & lvm_handelser.ny.is_true(),
    measure=Count("handelse"),
    by=(kon,),
    crossed=(),
    period=PeriodRule(Period.YEAR, "Kalenderår: det år då vården började räknas."),
    source="Kommunens verksamhetssystem; intagningar från Statens institutionsstyrelse (SiS)",
    deduplication="Varje intagning räknas en gång, det år den skedde; en person kan ha flera.",
    law=LVM,
    counterpart=Counterpart(
        "Statens institutionsstyrelse",
        "intagningar",
        "SiS räknar intagningarna på sina hem; här räknas kommunens uppgifter om vård enligt 4 §, utan omedelbara omhändertaganden.",
    ),
    phrase="intagningar för vård enligt LVM",
    also=(
        "gånger någon togs in för LVM-vård",
        "inskrivningar i LVM-vård",
    ),
    doing=Doing("{} intagningar för vård enligt LVM", "gjordes"),
    english=English(
        title="Admissions for care under LVM",
        phrase="admissions for care under LVM",
        definition="""
            The number of times that care under section 4 of LVM began during the
            year. Admissions are not people: a person may be admitted several times
            in a year.
        """,
        source="The municipality's case management system; admissions from the National Board of Institutional Care (SiS)",
    ),
    examples=(
        Example(
            says="En person som tagits in två gånger är två intagningar.",
            rows="""
                handelse | person | typ  | ny
                1        | A      | VARD | ja
                2        | A      | VARD | ja
                3        | B      | VARD | ja
            """,
            gives=3,
        ),
        Example(
            says="Vård som började året före är ingen intagning i år, fast personen vårdas då.",
            rows="""
                ar   | handelse | person | typ  | ny
                2023 | 1        | A      | VARD | ja
                2024 | 1        | A      | VARD | nej
                2024 | 2        | B      | VARD | ja
            """,
            gives=1,
        ),
        Example(
            says="Omedelbara omhändertaganden och anmälningar räknas inte.",
            rows="""
                handelse | person | typ        | ny
                1        | A      | ANMALAN    | ja
                2        | A      | OMEDELBART | ja
                3        | A      | VARD       | ja
            """,
            gives=1,
        ),
    ),
)
