"""Återinskrivningar enligt LVM."""

from socialrapport.catalogue.breakdowns.kon import breakdown as kon
from socialrapport.catalogue.lagrum import LVM
from socialrapport.catalogue.tables.lvm_handelser import table as lvm_handelser
from socialrapport.model.indicator import English, Example, Indicator, Period, PeriodRule, Share
from socialrapport.model.swedish_nouns import INTAGNING

indicator = Indicator(
    id="mb.lvm_aterinskrivna",
    title="Återinskrivningar enligt LVM",
    area="missbruk",
    order=90,
    definition="""
        Andel av årets intagningar för vård enligt 4 § LVM där personens förra vård upphörde högst
        tolv månader tidigare. Intagningar under underlagets första tolv månader räknas inte, eftersom
        den tidigare vården då inte är känd.
    """,
    unit=INTAGNING,
    table=lvm_handelser,
    where=(lvm_handelser.typ == "VARD") & lvm_handelser.ny.is_true() & ~lvm_handelser.aterinskriven.is_missing(),
    measure=Share("handelse", part=lvm_handelser.aterinskriven.is_true(), of="intagningarna"),
    by=(kon,),
    crossed=(),
    period=PeriodRule(
        Period.YEAR, "Kalenderår: det år då vården började räknas, och den tidigare vården tolv månader bakåt."
    ),
    source="Kommunens verksamhetssystem; intagningar från Statens institutionsstyrelse (SiS)",
    deduplication="Varje intagning räknas en gång, det år den skedde; en person kan ha flera.",
    law=LVM,
    since=2016,
    phrase="intagningar för vård enligt LVM där personen vårdats under de senaste tolv månaderna",
    also=(
        "återinskrivningar i LVM-vård",
        "tillbaka i LVM-vård inom ett år",
        "intagningar där personen tvångsvårdats det senaste året",
        "intagningar av personer som vårdats enligt LVM under det senaste året",
        "återintagna i LVM-vård",
        "intagningar där personen vårdats med tvång tidigare",
    ),
    english=English(
        title="Readmissions under LVM",
        phrase="admissions for care under LVM where the person had been in such care in the last twelve months",
        definition="""
            The share of the year's admissions for care under section 4 of LVM where
            the person's previous care ended no more than twelve months earlier.
            Admissions in the first twelve months of the data are not counted, since
            earlier care is then not known.
        """,
        source="The municipality's case management system; admissions from the National Board of Institutional Care (SiS)",
    ),
    examples=(
        Example(
            says="Av två intagningar är en återinskrivning.",
            rows="""
                handelse | person | typ  | ny | aterinskriven
                1        | A      | VARD | ja | nej
                2        | A      | VARD | ja | ja
            """,
            gives=50.0,
        ),
        Example(
            says="Där den tidigare vården inte är känd räknas intagningen inte alls.",
            rows="""
                handelse | person | typ  | ny | aterinskriven
                1        | A      | VARD | ja |
                2        | B      | VARD | ja | ja
            """,
            gives=100.0,
        ),
        Example(
            says="Vård som började året före räknas inte i år.",
            rows="""
                handelse | person | typ  | ny  | aterinskriven
                1        | A      | VARD | nej | ja
                2        | B      | VARD | ja  | nej
            """,
            gives=0.0,
        ),
    ),
)
