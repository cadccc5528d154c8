"""Personer med korttidsboende."""

from socialrapport.catalogue.breakdowns.kon import breakdown as kon
from socialrapport.catalogue.lagrum import SOL_BISTAND
from socialrapport.catalogue.tables.insatser import table as insatser
from socialrapport.model.indicator import Count, Doing, English, Example, Indicator, Period, PeriodRule
from socialrapport.model.swedish_nouns import PERSON

indicator = Indicator(
    id="sp.korttidsboende",
    title="Personer med korttidsboende",
    area="socialpsykiatri",
    order=80,
    definition="""
        Antal personer som inom socialpsykiatrin hade korttidsboende någon gång under året.
    """,
    unit=PERSON,
    table=insatser,
    where=(insatser.omrade == "SP") & (insatser.typ == "KORTTID"),
    measure=Count("person"),
    by=(kon,),
    crossed=(),
    period=PeriodRule(Period.YEAR, "Kalenderår: den som räknas någon gång under året räknas."),
    source="Kommunens verksamhetssystem",
    deduplication="En person räknas en gång, oavsett antalet insatser.",
    law=SOL_BISTAND,
    phrase="personer med korttidsboende inom socialpsykiatrin",
    doing=Doing("{} personer", "hade", "korttidsboende inom socialpsykiatrin"),
    english=English(
        title="People with short-term accommodation",
        phrase="people with short-term accommodation in social psychiatry",
        definition="""
            The number of people in social psychiatry who had short-term
            accommodation at some time during the year.
        """,
        source="The municipality's case management system",
    ),
    examples=(
        Example(
            says="Två insatser är en person.",
            rows="""
                insats | person | omrade | typ
                1      | A      | SP     | KORTTID
                2      | A      | SP     | KORTTID
            """,
            gives=1,
        ),
        Example(
            says="Insatsens målgrupp avgör: samma insats inom funktionsnedsättning räknas inte.",
            rows="""
                insats | person | omrade | typ
                1      | A      | FN     | KORTTID
                2      | B      | SP     | KORTTID
            """,
            gives=1,
        ),
    ),
)
