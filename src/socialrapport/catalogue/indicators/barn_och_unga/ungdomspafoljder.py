"""Unga med ungdomsvård eller ungdomstjänst."""

from socialrapport.catalogue.breakdowns.kon_barn import breakdown as kon_barn
from socialrapport.catalogue.breakdowns.pafoljd import breakdown as pafoljd
from socialrapport.catalogue.lagrum import UNGDOMSPAFOLJDER
from socialrapport.catalogue.tables.unga_lagovertradare import table as unga_lagovertradare
from socialrapport.model.indicator import Count, Doing, English, Example, Indicator, Period, PeriodRule
from socialrapport.model.swedish_nouns import PERSON

indicator = Indicator(
    id="bu.ungdomspafoljder",
    title="Unga med ungdomsvård eller ungdomstjänst",
    area="barn_och_unga",
    order=240,
    definition="""
        Antal unga som under året började verkställa ungdomsvård eller ungdomstjänst, de
        påföljder som socialtjänsten ansvarar för.
    """,
    unit=PERSON,
    table=unga_lagovertradare,
    where=unga_lagovertradare.typ.is_in("UNGDOMSVARD", "UNGDOMSTJANST"),
    measure=Count("person"),
    by=(
        kon_barn,
        pafoljd,
    ),
    crossed=(),
    period=PeriodRule(Period.YEAR, "Kalenderår: det år då påföljden började verkställas räknas."),
    source="Kommunens verksamhetssystem",
    deduplication="En person räknas en gång, oavsett antalet domar; under varje påföljd, men en gång i samtliga.",
    law=UNGDOMSPAFOLJDER,
    phrase="unga med ungdomsvård eller ungdomstjänst",
    also=("ungdomspåföljder",),
    doing=Doing("{} unga", "började", "med ungdomsvård eller ungdomstjänst"),
    children=True,
    english=English(
        title="Young people with youth care or youth service",
        phrase="young people with youth care or youth service",
        definition="""
            The number of young people who during the year began to serve youth care
            or youth service, the sanctions that the social services are responsible
            for.
        """,
        source="The municipality's case management system",
    ),
    examples=(
        Example(
            says="Den som haft båda påföljderna är en person.",
            rows="""
                handelse | person | typ | alder
                1 | A | UNGDOMSVARD | 17
                2 | A | UNGDOMSTJANST | 17
            """,
            gives=1,
        ),
        Example(
            says="Ett yttrande är ingen påföljd.",
            rows="""
                handelse | person | typ | alder
                1 | A | YTTRANDE | 17
                2 | B | UNGDOMSTJANST | 17
            """,
            gives=1,
        ),
    ),
)
