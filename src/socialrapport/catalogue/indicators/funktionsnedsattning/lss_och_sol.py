"""Personer med insatser enligt både LSS och socialtjänstlagen på grund av funktionsnedsättning."""

from socialrapport.catalogue.breakdowns.alder_alla import breakdown as alder_alla
from socialrapport.catalogue.breakdowns.kon import breakdown as kon
from socialrapport.catalogue.lagrum import LSS, SOL_BISTAND
from socialrapport.catalogue.tables.funktionsnedsattning import table as funktionsnedsattning
from socialrapport.model.indicator import Count, Doing, English, Example, Indicator, each_year
from socialrapport.model.swedish_nouns import PERSON

indicator = Indicator(
    id="fn.lss_och_sol",
    title="Personer med insatser enligt både LSS och socialtjänstlagen på grund av funktionsnedsättning",
    area="funktionsnedsattning",
    order=20,
    definition="""
        Antal personer som den 1 oktober hade verkställda insatser på grund av funktionsnedsättning
        enligt både LSS och socialtjänstlagen.
    """,
    unit=PERSON,
    table=funktionsnedsattning,
    where=funktionsnedsattning.bada.is_true(),
    measure=Count("person"),
    by=(kon, alder_alla),
    crossed=(),
    period=each_year(10, 1),
    source="Kommunens verksamhetssystem",
    deduplication="En person räknas en gång, även när lagarnas insatser har beslutats i olika delar av kommunen.",
    law=(*LSS, *SOL_BISTAND),
    phrase="personer med insatser enligt både LSS och socialtjänstlagen på grund av funktionsnedsättning",
    also=(
        "personer med både LSS och socialtjänstlagen",
        "insatser enligt båda lagarna",
    ),
    doing=Doing(
        "{} personer", "hade", "insatser enligt både LSS och socialtjänstlagen på grund av funktionsnedsättning"
    ),
    english=English(
        title="People with services under both LSS and the Social Services Act because of a disability",
        phrase="people with services under both LSS and the Social Services Act because of a disability",
        definition="""
            The number of people who on 1 October had implemented services because
            of a disability under both LSS and the Social Services Act.
        """,
        source="The municipality's case management system",
    ),
    examples=(
        Example(
            says="En person med båda lagarna räknas en gång.",
            rows="""
                person | lag | bada
                A      | LSS | ja
                A      | SOL | ja
                B      | SOL | nej
            """,
            gives=1,
        ),
        Example(
            says="Två distrikt som beslutat är ändå en person.",
            rows="""
                person | lag | distrikt | bada
                A      | LSS | 06       | ja
                A      | SOL | 08       | ja
            """,
            gives=1,
        ),
    ),
)
