"""Personer i hemlöshet efter orsak."""

from socialrapport.catalogue.breakdowns.hemloshetsorsak import breakdown as hemloshetsorsak
from socialrapport.catalogue.breakdowns.kon import breakdown as kon
from socialrapport.catalogue.tables.hemloshet_orsaker import table as hemloshet_orsaker
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
    id="hl.orsak",
    title="Personer i hemlöshet efter orsak",
    area="hemloshet",
    order=50,
    definition="""
        Antal personer i hemlöshet för vilka någon har angett en huvudsaklig orsak till hemlösheten, efter orsak.
        Orsaken är rapportörens bedömning.
    """,
    unit=PERSON,
    table=hemloshet_orsaker,
    measure=Count("person"),
    by=(kon, hemloshetsorsak),
    crossed=(),
    period=PeriodRule(
        Period.SURVEY,
        "Ett dygn i den sista veckan i september, jämna år; mellan kartläggningarna finns inga tal.",
        every=2,
    ),
    source="Kommunens kartläggning av hemlöshet",
    deduplication="En person räknas en gång, och under varje orsak som någon rapportör angett; utan angiven orsak räknas personen inte.",
    counterpart=Counterpart(
        "Socialstyrelsen",
        "nationell kartläggning av hemlöshet",
        "Socialstyrelsen räknar fyra hemlöshetssituationer en vecka i april; talen ska inte jämföras.",
    ),
    phrase="personer i hemlöshet med en angiven orsak",
    also=("orsaken till hemlöshet",),
    english=English(
        title="People experiencing homelessness by cause",
        phrase="people experiencing homelessness with a stated cause",
        definition="""
            The number of people experiencing homelessness for whom someone has stated a main
            cause of the homelessness, by cause. The cause is the assessment of the
            person who reported.
        """,
        source="The municipality's survey of homelessness",
    ),
    examples=(
        Example(
            says="Två rapportörer med var sin orsak: en person.",
            rows="""
                person | orsak
                A | AVHYSNING
                A | RELATION
                B | RELATION
            """,
            gives=2,
        ),
        Example(
            says="Personen står under båda orsakerna.",
            rows="""
                person | orsak
                A | AVHYSNING
                A | RELATION
                B | RELATION
            """,
            gives=2,
            at=(("hemloshetsorsak", "RELATION"),),
        ),
    ),
)
