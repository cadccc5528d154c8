"""Mycket långvarigt behov av ekonomiskt bistånd."""

from socialrapport.catalogue.breakdowns.hushallstyp import breakdown as hushallstyp
from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.lagrum import SOL_BISTAND
from socialrapport.catalogue.tables.bistandshushall import table as bistandshushall
from socialrapport.model.indicator import (
    Counterpart,
    English,
    Example,
    Indicator,
    Period,
    PeriodRule,
    Share,
)
from socialrapport.model.swedish_nouns import HUSHALL

indicator = Indicator(
    id="eb.mycket_langvarigt",
    title="Mycket långvarigt behov av ekonomiskt bistånd",
    area="ekonomiskt_bistand",
    order=30,
    definition="""
        Andel av årets hushåll med ekonomiskt bistånd som har fått bistånd under minst 46 av de
        90 månaderna till och med december, det vill säga under mer än hälften av dem. Månaderna
        behöver inte följa på varandra.
    """,
    unit=HUSHALL,
    table=bistandshushall,
    measure=Share("hushall", part=bistandshushall.manader_90 >= 46, of="hushållen med ekonomiskt bistånd"),
    by=(stadsdel, hushallstyp),
    period=PeriodRule(
        Period.ROLLING,
        "De 90 månaderna till och med december; bara år som kan ses 90 månader bakåt redovisas.",
        window_months=90,
    ),
    source="Kommunens verksamhetssystem",
    deduplication="Ett hushåll räknas en gång, oavsett hur många månader det fått bistånd.",
    in_districts="i varje stadsdel som betalat ut bistånd till det, men en gång i helheten.",
    law=SOL_BISTAND,
    counterpart=Counterpart(
        "Socialstyrelsen",
        "27 av 36 månader",
        "Socialstyrelsen räknar minst 27 av de senaste 36 månaderna; kommunens mått ser 90 månader bakåt.",
    ),
    phrase="hushåll med ekonomiskt bistånd som hade ett mycket långvarigt behov (46–90 månader)",
    also=(
        "hushåll med mycket långvarigt bistånd",
        "hushåll med bistånd mer än hälften av de senaste 90 månaderna",
        "mycket långvarigt biståndsmottagande",
        "bistånd i minst 46 av 90 månader",
    ),
    headline=True,
    english=English(
        title="Very long-term need of social assistance",
        phrase="households receiving social assistance that had a very long-term need (46–90 months)",
        definition="""
            The share of the year's households receiving social assistance that received
            it for at least 46 of the 90 months up to and including December, that
            is, for more than half of them. The months need not be consecutive.
        """,
        source="The municipality's case management system",
    ),
    examples=(
        Example(
            says="46 månader räknas, 45 räknas inte.",
            rows="""
                ar | hushall | manader_90
                2016 | X | 1
                2024 | A | 46
                2024 | B | 45
            """,
            gives=50.0,
        ),
        Example(
            says="Åren dessförinnan kan inte ses: fönstret ryms inte.",
            rows="""
                ar | hushall | manader_90
                2020 | X | 1
                2024 | A | 46
            """,
            gives=None,
        ),
    ),
)
