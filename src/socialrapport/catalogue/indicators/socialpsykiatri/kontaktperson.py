"""Personer med kontaktperson."""

from socialrapport.catalogue.breakdowns.alder_vuxna import breakdown as alder_vuxna
from socialrapport.catalogue.breakdowns.kon import breakdown as kon
from socialrapport.catalogue.lagrum import SOL_BISTAND
from socialrapport.catalogue.tables.insatser import table as insatser
from socialrapport.model.indicator import Count, Doing, English, Example, Indicator, Period, PeriodRule
from socialrapport.model.swedish_nouns import PERSON

indicator = Indicator(
    id="sp.kontaktperson",
    title="Personer med kontaktperson",
    area="socialpsykiatri",
    order=110,
    definition="""
        Antal personer som inom socialpsykiatrin hade kontaktperson enligt socialtjänstlagen under
        året. Kontaktperson enligt LSS räknas inte.
    """,
    unit=PERSON,
    table=insatser,
    where=(insatser.omrade == "SP") & (insatser.typ == "KONTAKT"),
    measure=Count("person"),
    by=(kon, alder_vuxna),
    crossed=(),
    period=PeriodRule(Period.YEAR, "Kalenderår: den som räknas någon gång under året räknas."),
    source="Kommunens verksamhetssystem",
    deduplication="En person räknas en gång, oavsett antalet insatser.",
    law=SOL_BISTAND,
    phrase="personer med kontaktperson inom socialpsykiatrin",
    doing=Doing("{} personer", "hade", "kontaktperson inom socialpsykiatrin"),
    english=English(
        title="People with a contact person",
        phrase="people with a contact person in social psychiatry",
        definition="""
            The number of people in social psychiatry who had a contact person under
            the Social Services Act during the year. Contact persons under LSS are
            not counted.
        """,
        source="The municipality's case management system",
    ),
    examples=(
        Example(
            says="Två insatser är en person.",
            rows="""
                insats | person | omrade | typ
                1      | A      | SP     | KONTAKT
                2      | A      | SP     | KONTAKT
            """,
            gives=1,
        ),
        Example(
            says="Insatsens målgrupp avgör: samma insats inom funktionsnedsättning räknas inte.",
            rows="""
                insats | person | omrade | typ
                1      | A      | FN     | KONTAKT
                2      | B      | SP     | KONTAKT
            """,
            gives=1,
        ),
    ),
)
