"""Personer som också har insatser inom andra områden."""

from socialrapport.catalogue.breakdowns.alder_vuxna import breakdown as alder_vuxna
from socialrapport.catalogue.breakdowns.kon import breakdown as kon
from socialrapport.catalogue.lagrum import SOL_BISTAND
from socialrapport.catalogue.tables.insatser import table as insatser
from socialrapport.model.indicator import English, Example, Indicator, Period, PeriodRule, Share
from socialrapport.model.swedish_nouns import PERSON

indicator = Indicator(
    id="sp.flera_omraden",
    title="Personer som också har insatser inom andra områden",
    area="socialpsykiatri",
    order=40,
    definition="""
        Andel av personerna med insats inom socialpsykiatrin som samma år också hade insats enligt
        socialtjänstlagen för skadligt bruk och beroende eller på grund av funktionsnedsättning.
    """,
    unit=PERSON,
    table=insatser,
    where=insatser.omrade == "SP",
    measure=Share(
        "person", part=insatser.flera_omraden.is_true(), of="personerna aktuella för insatser inom socialpsykiatrin"
    ),
    by=(kon, alder_vuxna),
    crossed=(),
    period=PeriodRule(Period.YEAR, "Kalenderår: den som räknas någon gång under året räknas."),
    source="Kommunens verksamhetssystem",
    deduplication="En person räknas en gång, oavsett antalet insatser och områden.",
    law=SOL_BISTAND,
    phrase="personer aktuella för insatser inom socialpsykiatrin som också hade insats inom ett annat område",
    also=(
        "personer i socialpsykiatrin med insats inom fler områden",
        "samsjuklighet i socialpsykiatrin",
        "personer i socialpsykiatrin som också hade stöd för beroende eller funktionsnedsättning",
    ),
    apart="Personer inom socialpsykiatrin som också har insatser inom andra områden",
    english=English(
        title="People who also have services in other areas",
        phrase="people with services in social psychiatry who also had a service in another area",
        definition="""
            The share of the people with services in social psychiatry who in the
            same year also had a service under the Social Services Act for harmful
            use and dependence or because of a disability.
        """,
        source="The municipality's case management system",
        apart="People in social psychiatry who also have services in other areas",
    ),
    examples=(
        Example(
            says="En av två har också insats för skadligt bruk; hen räknas en gång.",
            rows="""
                insats | person | omrade | flera_omraden
                1      | A      | SP     | ja
                2      | A      | MB     | ja
                3      | B      | SP     | nej
            """,
            gives=50.0,
        ),
        Example(
            says="Den som bara finns i andra områden räknas inte.",
            rows="""
                insats | person | omrade | flera_omraden
                1      | A      | SP     | nej
                2      | B      | MB     | ja
                3      | B      | FN     | ja
            """,
            gives=0.0,
        ),
    ),
)
