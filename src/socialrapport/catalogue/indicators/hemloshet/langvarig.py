"""Personer som varit i hemlöshet i minst ett år."""

from socialrapport.catalogue.breakdowns.kon import breakdown as kon
from socialrapport.catalogue.tables.hemloshet_tid import table as hemloshet_tid
from socialrapport.model.indicator import (
    Counterpart,
    English,
    Example,
    Indicator,
    Period,
    PeriodRule,
    Share,
)
from socialrapport.model.swedish_nouns import PERSON

indicator = Indicator(
    id="hl.langvarig",
    title="Andel som varit i hemlöshet i minst ett år",
    area="hemloshet",
    order=40,
    definition="""
        Andel av de personer i hemlöshet vars tid är känd som på mätdagen hade varit i hemlöshet i minst tolv hela
        månader. Den som ännu inte nått tolv månader kan komma att göra det; det syns först i nästa kartläggning.
    """,
    unit=PERSON,
    table=hemloshet_tid,
    measure=Share(
        "person",
        part=hemloshet_tid.tid.is_in("12-23", "24-59", "60+"),
        of="personerna i hemlöshet vars tid är känd",
    ),
    by=(kon,),
    crossed=(),
    period=PeriodRule(
        Period.SURVEY,
        "Ett dygn i den sista veckan i september, jämna år; mellan kartläggningarna finns inga tal.",
        every=2,
    ),
    source="Kommunens kartläggning av hemlöshet",
    deduplication="En person räknas en gång, med den längsta tid som någon rapporterat; utan känd tid räknas personen inte.",
    counterpart=Counterpart(
        "Socialstyrelsen",
        "nationell kartläggning av hemlöshet",
        "Socialstyrelsen räknar fyra hemlöshetssituationer en vecka i april; andelarna ska inte jämföras.",
    ),
    phrase="personer i hemlöshet som varit i hemlöshet i minst ett år",
    also=(
        "länge i hemlöshet",
        "hemlösa i mer än ett år",
        "hemlösa längre än ett år",
    ),
    english=English(
        title="Share homeless for at least one year",
        phrase="people experiencing homelessness who had been homeless for at least one year",
        definition="""
            The share of the people experiencing homelessness whose time is known who on the
            day of the survey had been in homelessness for at least twelve whole
            months. Those who have not yet reached twelve months may come to do so;
            that is seen only in the next survey.
        """,
        source="The municipality's survey of homelessness",
    ),
    examples=(
        Example(
            says="Två av fyra har varit i hemlöshet i minst ett år.",
            rows="""
                person | tid
                A | 0-2
                B | 3-11
                C | 12-23
                D | 60+
            """,
            gives=50.0,
        ),
        Example(
            says="Det hela är de vars tid är känd.",
            rows="""
                person | tid
                A | 3-11
                B | 24-59
                C | 12-23
            """,
            gives=3,
            measure="bas",
        ),
        Example(
            says="Utan känd tid finns ingen andel.",
            rows="""
                ar | person | tid
                2022 | A | 60+
            """,
            gives=None,
        ),
    ),
)
