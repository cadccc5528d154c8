"""Barnutredningar som följdes av en ny inom tolv månader."""

from socialrapport.catalogue.breakdowns.kon_barn import breakdown as kon_barn
from socialrapport.catalogue.breakdowns.resultat import breakdown as resultat
from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.lagrum import SOL_UTREDNING
from socialrapport.catalogue.tables.utredningar_uppfoljda import table as utredningar_uppfoljda
from socialrapport.model.indicator import English, Example, Indicator, Period, PeriodRule, Share
from socialrapport.model.swedish_nouns import UTREDNING

indicator = Indicator(
    id="bu.ateraktualiserade",
    title="Utredningar som följdes av en ny inom tolv månader",
    area="barn_och_unga",
    order=110,
    definition="""
        Andel av de utredningar om barn och unga 0–20 år som avslutades året före rapportåret där en ny
        utredning om samma barn inleddes inom tolv månader från avslutet. Årets egna avslut räknas inte,
        för deras tolv månader har inte gått.
    """,
    unit=UTREDNING,
    table=utredningar_uppfoljda,
    where=utredningar_uppfoljda.alder <= 20,
    measure=Share(
        "utredning",
        part=utredningar_uppfoljda.aterkom.is_true(),
        of="utredningarna som avslutades året innan",
    ),
    by=(stadsdel, kon_barn, resultat),
    crossed=(),
    period=PeriodRule(Period.YEAR, "Avslut under kalenderåret före rapportåret, vart och ett följt i tolv månader."),
    source="Kommunens verksamhetssystem",
    deduplication="Varje avslutad utredning räknas en gång, oavsett hur många nya som följde; ett barn kan ha flera.",
    law=SOL_UTREDNING,
    phrase="avslutade utredningar om barn och unga som följdes av en ny inom tolv månader",
    also=(
        "barn som utreddes igen inom ett år",
        "avslutade barnutredningar som följdes av en ny",
        "barnutredningar där barnet var tillbaka inom ett år",
        "återaktualiserade barnutredningar",
    ),
    children=True,
    apart="Utredningar om barn och unga som följdes av en ny inom tolv månader",
    english=English(
        title="Investigations followed by a new one within twelve months",
        phrase="completed investigations about children and young people that were followed by a new one within twelve months",
        definition="""
            The share of the investigations about children and young people aged
            0–20 completed in the year before the reporting year where a new
            investigation about the same child was opened within twelve months of
            completion. Those completed in the reporting year itself are not
            counted, as their twelve months have not passed.
        """,
        source="The municipality's case management system",
        apart="Investigations about children and young people followed by a new one within twelve months",
    ),
    examples=(
        Example(
            says="En av fyra avslutade utredningar följdes av en ny.",
            rows="""
                utredning | person | alder | aterkom
                1 | A | 10 | ja
                2 | B | 10 | nej
                3 | C | 10 | nej
                4 | D | 10 | nej
            """,
            gives=25.0,
        ),
        Example(
            says="Utan avslut vars tolv månader har gått finns ingen andel.",
            rows="""
                ar | utredning | person | alder | aterkom
                2023 | 1 | A | 10 | ja
            """,
            gives=None,
        ),
        Example(
            says="Den som var 21 år när utredningen avslutades räknas inte.",
            rows="""
                utredning | person | alder | aterkom
                1 | A | 21 | ja
                2 | B | 20 | nej
            """,
            gives=0.0,
        ),
    ),
)
