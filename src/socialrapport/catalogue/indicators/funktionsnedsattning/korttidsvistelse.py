"""Personer med korttidsvistelse."""

from socialrapport.catalogue.breakdowns.alder_lss import breakdown as alder_lss
from socialrapport.catalogue.breakdowns.kon import breakdown as kon
from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.lagrum import LSS
from socialrapport.catalogue.tables.lss_insatser import table as lss_insatser
from socialrapport.model.indicator import Count, Doing, English, Example, Indicator, each_year
from socialrapport.model.swedish_nouns import PERSON

indicator = Indicator(
    id="fn.korttidsvistelse",
    title="Personer med korttidsvistelse",
    area="funktionsnedsattning",
    order=130,
    definition="""
        Antal personer som den 1 oktober hade insatsen korttidsvistelse utanför det egna hemmet (9 §
        6 LSS) verkställd.
    """,
    unit=PERSON,
    table=lss_insatser,
    where=lss_insatser.insats == "korttidsvistelse",
    measure=Count("person"),
    by=(stadsdel, kon, alder_lss),
    crossed=(),
    period=each_year(10, 1),
    source="Kommunens uppgifter till Socialstyrelsens register över insatser enligt LSS",
    deduplication="En person räknas en gång.",
    in_districts="i varje stadsdel som beslutat, men en gång i helheten.",
    law=LSS,
    phrase="personer med korttidsvistelse enligt LSS",
    also=(
        "korttidsvistelse utanför hemmet",
        "personer som åkte på korttids",
    ),
    doing=Doing("{} personer", "hade", "korttidsvistelse enligt LSS"),
    english=English(
        title="People with short stays away from home",
        phrase="people with short stays away from home under LSS",
        definition="""
            The number of people who on 1 October had short stays away from their
            own home (section 9, item 6 of LSS) implemented.
        """,
        source="The municipality's data for the National Board of Health and Welfare's register of services under LSS",
    ),
    examples=(
        Example(
            says="Andra insatser räknas inte.",
            rows="""
                person | insats
                A      | korttidsvistelse
                B      | daglig_verksamhet
            """,
            gives=1,
        ),
        Example(
            says="Den som också har en annan insats räknas här en gång.",
            rows="""
                person | insats
                A      | korttidsvistelse
                A      | boende_vuxna
                B      | korttidsvistelse
            """,
            gives=2,
        ),
        Example(
            says="Den vars kön inte är känt räknas bara i samtliga.",
            rows="""
                person | insats           | kon
                A      | korttidsvistelse | K
                B      | korttidsvistelse |
            """,
            gives=1,
            at=(("kon", "K"),),
        ),
    ),
)
