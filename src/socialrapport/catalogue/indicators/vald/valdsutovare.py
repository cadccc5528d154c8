"""Personer som utövar våld och har en insats."""

from datetime import date

from socialrapport.catalogue.breakdowns.kon import breakdown as kon
from socialrapport.catalogue.lagrum import VALDSUTOVARE
from socialrapport.catalogue.tables.insatser import table as insatser
from socialrapport.model.indicator import Break, Count, Doing, English, Example, Indicator, Period, PeriodRule
from socialrapport.model.swedish_nouns import PERSON

indicator = Indicator(
    id="vr.valdsutovare",
    title="Personer med insats för att sluta utöva våld",
    area="vald",
    order=70,
    definition="""
        Antal vuxna som under året haft en verkställd insats för att de ska sluta utsätta närstående
        för våld. Den som själv är utsatt räknas inte.
    """,
    unit=PERSON,
    table=insatser,
    where=(insatser.omrade == "VALD") & (insatser.typ == "VALDSUTOVARE") & (insatser.alder >= 18),
    measure=Count("person"),
    by=(kon,),
    crossed=(),
    period=PeriodRule(
        Period.YEAR,
        "Kalenderår: den som räknas någon gång under året räknas; 2021 gäller tiden från och med den 1 augusti.",
    ),
    source="Kommunens verksamhetssystem",
    deduplication="En person räknas en gång, oavsett antalet insatser.",
    law=VALDSUTOVARE,
    since=2021,
    breaks=(
        Break(
            2021,
            "Uppgiften finns i socialtjänstlagen från och med den 1 augusti 2021 (5 kap. 11 a §), så det året är inte helt.",
            date(2021, 8, 1),
            english="The duty has been in the Social Services Act since 1 August 2021 (chapter 5, section 11 a), so that year is not complete.",
        ),
    ),
    phrase="personer med insats för att sluta utöva våld",
    also=(
        "våldsutövare som fick insats",
        "våldsutövare i behandling",
        "personer som fick hjälp att sluta utöva våld",
    ),
    doing=Doing("{} personer", "hade", "insats för att sluta utöva våld"),
    english=English(
        title="People with support to stop using violence",
        phrase="people with support to stop using violence",
        definition="""
            The number of adults who during the year had an implemented intervention
            to make them stop subjecting close relations to violence. Those who are
            themselves subjected to violence are not counted.
        """,
        source="The municipality's case management system",
    ),
    examples=(
        Example(
            says="Den som är utsatt och den som utövar våld är inte samma sak.",
            rows="""
                insats | person | omrade | typ
                1      | A      | VALD   | VALDSUTOVARE
                2      | B      | VALD   | STODSAMTAL
                3      | C      | VALD   | SKYDDAT
            """,
            gives=1,
        ),
        Example(
            says="Två insatser är en person, också för den vars kön inte är känt.",
            rows="""
                insats | person | omrade | typ          | kon
                1      | A      | VALD   | VALDSUTOVARE |
                2      | A      | VALD   | VALDSUTOVARE |
                3      | B      | VALD   | VALDSUTOVARE | M
            """,
            gives=2,
        ),
        Example(
            says="Före 2021 fanns inte insatsen som en egen.",
            rows="""
                ar   | insats | person | omrade | typ
                2020 | 1      | A      | VALD   | VALDSUTOVARE
            """,
            year=2020,
            gives=None,
        ),
    ),
)
