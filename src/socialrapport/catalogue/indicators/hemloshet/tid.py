"""Personer i hemlöshet efter tid i hemlöshet."""

from socialrapport.catalogue.breakdowns.boendesituation import breakdown as boendesituation
from socialrapport.catalogue.breakdowns.hemloshetstid import breakdown as hemloshetstid
from socialrapport.catalogue.breakdowns.kon import breakdown as kon
from socialrapport.catalogue.tables.hemloshet_tid import table as hemloshet_tid
from socialrapport.model.indicator import (
    Count,
    Counterpart,
    English,
    Example,
    Indicator,
    Period,
    PeriodRule,
)
from socialrapport.model.swedish_nouns import PERSON

indicator = Indicator(
    id="hl.tid",
    title="Personer i hemlöshet efter tid i hemlöshet",
    area="hemloshet",
    order=30,
    definition="""
        Antal personer i hemlöshet vars tid i hemlöshet är känd, efter hur länge de hade varit i hemlöshet på
        mätdagen. Tiden pågår ännu: den säger hur länge hittills, inte hur länge det blir. Den som varit länge i
        hemlöshet träffas dessutom lättare av en enda mätdag än den som varit kort tid.
    """,
    unit=PERSON,
    table=hemloshet_tid,
    measure=Count("person"),
    by=(kon, boendesituation, hemloshetstid),
    crossed=(("kon", "tid"),),
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
        "Socialstyrelsen räknar fyra hemlöshetssituationer en vecka i april; talen ska inte jämföras.",
    ),
    phrase="personer i hemlöshet vars tid i hemlöshet är känd",
    also=("tid i hemlöshet",),
    english=English(
        title="People experiencing homelessness by time in homelessness",
        phrase="people experiencing homelessness whose time in homelessness is known",
        definition="""
            The number of people experiencing homelessness whose time in homelessness is
            known, by how long they had been in homelessness on the day of the
            survey. The time is still running: it tells how long so far, not how
            long it will be. Those who have been in homelessness for a long time are
            also more likely to be caught by a single survey day than those who have
            been so briefly.
        """,
        source="The municipality's survey of homelessness",
    ),
    examples=(
        Example(
            says="Samtliga är de vars tid är känd: så många går att iaktta.",
            rows="""
                person | tid
                A | 0-2
                B | 12-23
                C | 60+
            """,
            gives=3,
        ),
        Example(
            says="Tiden delar upp det hela.",
            rows="""
                person | tid
                A | 0-2
                B | 12-23
                C | 12-23
            """,
            gives=2,
            at=(("tid", "12-23"),),
        ),
        Example(
            says="Den som stod i förra kartläggningen räknas där med sin tid då.",
            rows="""
                ar | person | tid
                2022 | A | 3-11
                2024 | A | 24-59
            """,
            gives=1,
            year=2022,
            at=(("tid", "3-11"),),
        ),
    ),
)
