"""Personer aktuella för skadligt bruk och beroende."""

from socialrapport.catalogue.breakdowns.alder_vuxna import breakdown as alder_vuxna
from socialrapport.catalogue.breakdowns.grund import breakdown as grund
from socialrapport.catalogue.breakdowns.kon import breakdown as kon
from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.lagrum import SOL
from socialrapport.catalogue.tables.missbruk_aktuella import table as missbruk_aktuella
from socialrapport.model.indicator import Count, Doing, English, Example, Indicator, Period, PeriodRule, Rate
from socialrapport.model.swedish_nouns import PERSON

indicator = Indicator(
    id="mb.aktuella",
    title="Personer aktuella för skadligt bruk och beroende",
    area="missbruk",
    order=10,
    definition="""
        Antal personer 18 år och äldre som under året haft en utredning eller en verkställd
        insats kopplad till skadligt bruk och beroende.
    """,
    unit=PERSON,
    table=missbruk_aktuella,
    where=missbruk_aktuella.alder >= 18,
    measure=Count("person"),
    by=(stadsdel, kon, alder_vuxna, grund),
    crossed=(("stadsdel", "kon"), ("kon", "alder")),
    period=PeriodRule(Period.YEAR, "Kalenderår: den som räknas någon gång under året räknas."),
    rate=Rate(1000, 18),
    source="Kommunens verksamhetssystem",
    deduplication="En person räknas en gång, även med både utredning och insats.",
    in_districts="i varje stadsdel som haft ärendet, men en gång i helheten.",
    law=SOL,
    phrase="personer aktuella för utredning eller insats kopplad till skadligt bruk och beroende",
    also=(
        "vuxna i missbruksvården",
        "personer i missbruksvården",
        "hjälp med alkohol och droger",
        "aktuella inom missbruksvården",
        "aktuella på grund av skadligt bruk och beroende",
        "vuxna som utreddes eller fick insats för skadligt bruk och beroende",
        "aktuella inom beroendevården",
    ),
    doing=Doing("{} personer", "var", "aktuella för utredning eller insats kopplad till skadligt bruk och beroende"),
    headline=True,
    english=English(
        title="People in contact with services for harmful use and dependence",
        phrase="people with an investigation or intervention related to harmful use and dependence",
        definition="""
            The number of people aged 18 and over who during the year had an
            investigation or an implemented intervention related to harmful use and
            dependence.
        """,
        source="The municipality's case management system",
        people="inhabitants",
    ),
    examples=(
        Example(
            says="Utredning och insats är en person.",
            rows="""
                person | grund
                A | utredning
                A | insats
            """,
            gives=1,
        ),
        Example(
            says="Personen räknas under båda.",
            rows="""
                person | grund
                A | utredning
                A | insats
            """,
            gives=1,
            at=(("grund", "insats"),),
        ),
        Example(
            says="Den som är 17 räknas inte.",
            rows="""
                person | alder
                A | 17
                B | 18
            """,
            gives=1,
        ),
    ),
)
