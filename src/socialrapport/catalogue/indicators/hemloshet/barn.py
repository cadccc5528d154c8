"""Barn till personer i hemlöshet."""

from socialrapport.catalogue.breakdowns.kon import breakdown as kon
from socialrapport.catalogue.tables.hemloshet_personer import table as hemloshet_personer
from socialrapport.model.indicator import (
    Counterpart,
    English,
    Example,
    Indicator,
    Period,
    PeriodRule,
    Sum,
)
from socialrapport.model.swedish_nouns import PERSON
from socialrapport.model.unit import Unit

indicator = Indicator(
    id="hl.barn",
    title="Barn till personer i hemlöshet",
    area="hemloshet",
    order=90,
    definition="""
        Summan av de barn under 18 år som personer i hemlöshet har, oavsett var barnen bor. Kartläggningen
        har barnens antal men inte vilka de är: har två föräldrar i hemlöshet samma barn räknas det hos båda.
    """,
    unit=PERSON,
    table=hemloshet_personer,
    where=hemloshet_personer.foralder.is_true(),
    measure=Sum("barn", "person", Unit("barn")),
    by=(kon,),
    crossed=(),
    period=PeriodRule(
        Period.SURVEY,
        "Ett dygn i den sista veckan i september, jämna år; mellan kartläggningarna finns inga tal.",
        every=2,
    ),
    source="Kommunens kartläggning av hemlöshet",
    deduplication="Varje förälder räknas en gång, med det största antal barn som någon rapporterat; kön är förälderns.",
    counterpart=Counterpart(
        "Socialstyrelsen",
        "nationell kartläggning av hemlöshet",
        "Socialstyrelsen räknar fyra hemlöshetssituationer en vecka i april; talen ska inte jämföras.",
    ),
    phrase="det sammanlagda antalet barn till personer i hemlöshet",
    also=(
        "barn vars föräldrar är hemlösa",
        "barn med hemlös förälder",
    ),
    english=English(
        title="Children of people experiencing homelessness",
        phrase="total number of children of people experiencing homelessness",
        definition="""
            The sum of the children under the age of 18 that people experiencing homelessness
            have, wherever the children live. The survey has the number of children
            but not who they are: if two parents in homelessness have the same
            child, it is counted for both.
        """,
        source="The municipality's survey of homelessness",
        unit="children",
    ),
    examples=(
        Example(
            says="Två föräldrar med två och ett barn är tre barn.",
            rows="""
                person | barn | foralder
                A | 2 | ja
                B | 1 | ja
                C | 0 | nej
            """,
            gives=3,
        ),
        Example(
            says="Två föräldrar i hemlöshet till samma barn: barnet räknas hos båda.",
            rows="""
                person | barn | foralder | kon
                A | 1 | ja | K
                B | 1 | ja | M
            """,
            gives=2,
        ),
        Example(
            says="Röjandekontrollen ser till föräldrarna bakom summan.",
            rows="""
                person | barn | foralder
                A | 4 | ja
            """,
            gives=1,
            measure="antal",
        ),
    ),
)
