"""Personer med nattlogi enligt tak över huvudet-garantin."""

from socialrapport.catalogue.breakdowns.alder_vuxna import breakdown as alder_vuxna
from socialrapport.catalogue.breakdowns.kon import breakdown as kon
from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.lagrum import SOL_BISTAND
from socialrapport.catalogue.tables.nattlogi_personer import table as nattlogi_personer
from socialrapport.model.indicator import Count, Doing, English, Example, Indicator, Period, PeriodRule
from socialrapport.model.swedish_nouns import PERSON

indicator = Indicator(
    id="hl.tog_personer",
    title="Personer med nattlogi enligt tak över huvudet-garantin",
    area="hemloshet",
    order=100,
    definition="""
        Antal personer 18 år och äldre som minst en natt under året beviljades logi enligt tak över
        huvudet-garantin: den som saknar sovplats och inte kan ordna den själv ska erbjudas en för natten.
    """,
    unit=PERSON,
    table=nattlogi_personer,
    where=nattlogi_personer.alder >= 18,
    measure=Count("person"),
    by=(stadsdel, kon, alder_vuxna),
    crossed=(),
    period=PeriodRule(Period.YEAR, "Kalenderår: natten hör till den dag då den började."),
    source="Kommunens verksamhetssystem",
    deduplication="En person räknas en gång om året, oavsett antalet nätter.",
    in_districts="i varje stadsdel, men en gång i helheten.",
    law=SOL_BISTAND,
    phrase="personer med nattlogi enligt tak över huvudet-garantin",
    also=(
        "personer som fick logi genom tak över huvudet-garantin",
        "sängplats genom tak över huvudet-garantin",
        "personer som fick en säng för natten",
        "personer i tak över huvudet-garantin",
        "fick sova under tak över huvudet-garantin",
        "akut logi enligt tak över huvudet-garantin",
        "logi för natten",
    ),
    doing=Doing("{} personer", "fick", "nattlogi enligt tak över huvudet-garantin"),
    english=English(
        title="People with night shelter under the roof over your head guarantee",
        phrase="people with night shelter under the roof over your head guarantee",
        definition="""
            The number of people aged 18 and over who for at least one night of the
            year were granted shelter under the roof over your head guarantee: those
            who have nowhere to sleep and cannot arrange it themselves are to be
            offered a place for the night.
        """,
        source="The municipality's case management system",
    ),
    examples=(
        Example(
            says="Den som haft nätter i två stadsdelar är en person.",
            rows="""
                person | distrikt | alder | natter
                A | 04 | 40 | 2
                A | 06 | 40 | 1
                B | 04 | 40 | 9
            """,
            gives=2,
        ),
        Example(
            says="Medföljande barn räknas inte.",
            rows="""
                person | alder | natter
                A | 30 | 2
                B | 4 | 2
            """,
            gives=1,
        ),
    ),
)
