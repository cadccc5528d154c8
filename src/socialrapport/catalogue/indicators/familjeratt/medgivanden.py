"""Medgivandeutredningar inför adoption."""

from socialrapport.catalogue.lagrum import MEDGIVANDE
from socialrapport.catalogue.tables.medgivanden import table as medgivanden
from socialrapport.model.indicator import Count, English, Example, Indicator, Period, PeriodRule
from socialrapport.model.swedish_nouns import ARENDE

indicator = Indicator(
    id="fr.medgivanden",
    title="Ärenden om medgivande inför adoption",
    area="familjeratt",
    order=110,
    definition="""
        Antal ärenden där familjerätten under året började utreda om de sökande kan ges medgivande att
        ta emot ett barn för adoption.
    """,
    unit=ARENDE,
    table=medgivanden,
    measure=Count("arende"),
    by=(),
    crossed=(),
    period=PeriodRule(Period.YEAR, "Kalenderår: det år då utredningen inleddes räknas."),
    source="Familjerättens verksamhetssystem",
    deduplication="Varje ärende räknas en gång, också när två söker tillsammans.",
    law=MEDGIVANDE,
    phrase="ärenden om medgivande inför adoption",
    also=(
        "medgivande att adoptera",
        "medgivandeutredningar",
        "ärenden om medgivande för adoption",
    ),
    not_by_sex="Ärenden räknas, och makar kan söka tillsammans.",
    english=English(
        title="Cases of consent before adoption",
        phrase="cases of consent before adoption",
        definition="""
            The number of cases in which the family law unit during the year began
            to investigate whether the applicants can be given consent to receive a
            child for adoption.
        """,
        source="The family law unit's case management system",
    ),
    examples=(
        Example(
            says="Två som söker tillsammans är ett ärende.",
            rows="""
                arende | person
                1 | A
                1 | B
            """,
            gives=1,
        ),
        Example(
            says="Den som söker på nytt samma år är ett ärende till; en sökande av okänt kön räknas.",
            rows="""
                arende | person | kon
                1 | A |
                2 | A |
            """,
            gives=2,
        ),
    ),
)
