"""Nya hushåll vars bistånd slutade inom sex månader."""

from socialrapport.catalogue.breakdowns.hushallstyp import breakdown as hushallstyp
from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.lagrum import SOL_BISTAND
from socialrapport.catalogue.tables.bistandsperioder import table as bistandsperioder
from socialrapport.model.indicator import English, Example, Indicator, Period, PeriodRule, Share
from socialrapport.model.swedish_nouns import HUSHALL

indicator = Indicator(
    id="eb.slutat_halvar",
    title="Nya hushåll vars bistånd slutade inom sex månader",
    area="ekonomiskt_bistand",
    order=84,
    definition="""
        Andel av de nya hushållen vars ekonomiska bistånd slutade inom sex månader från den första
        månaden. Ett hushåll är nytt om det varit utan bistånd i minst tolv månader. Biståndet har
        slutat när två månader i rad gått utan det. Bara hushåll som kunnat följas så länge under
        rapportåret räknas: den som blev ny senare ingår varken bland dem som slutat eller bland
        samtliga.
    """,
    unit=HUSHALL,
    table=bistandsperioder,
    where=bistandsperioder.steg == "FORSTA",
    measure=Share(
        "hushall", part=bistandsperioder.utfall.is_true(), of="hushållen som var nya och kunnat följas i sex månader"
    ),
    by=(stadsdel, hushallstyp),
    crossed=(),
    period=PeriodRule(
        Period.ROLLING,
        "Nya hushåll från juni året före rapportåret till maj, vart och ett följt tills man vet om biståndet har slutat.",
        window_months=24,
    ),
    source="Kommunens verksamhetssystem",
    deduplication="Ett hushåll räknas en gång.",
    in_districts="i varje stadsdel de hushåll som den betalade ut bistånd till den första månaden.",
    law=SOL_BISTAND,
    phrase="nya hushåll med ekonomiskt bistånd som slutade få det inom sex månader",
    also=(
        "nya hushåll som klarade sig själva inom sex månader",
        "nytillkomna hushåll där biståndet tog slut inom sex månader",
        "nya hushåll som lämnade biståndet inom sex månader",
    ),
    english=English(
        title="New households whose assistance ended within six months",
        phrase="new households receiving social assistance that stopped within six months",
        definition="""
            The share of new households whose social assistance ended within six months of its first
            month. A household is new if it has been without assistance for at least twelve months.
            Assistance has ended when two consecutive months have passed without it. Only households
            that could be followed for so long during the reporting year are counted: those that
            became new later are neither among those that stopped nor among the total.
        """,
        source="The municipality's case management system",
    ),
    examples=(
        Example(
            says="Av fyra hushåll slutade tre inom sex månader.",
            rows="""
                ar | hushall | steg | utfall
                2021 | X | EFTER | nej
                2024 | A | FORSTA | ja
                2024 | B | FORSTA | ja
                2024 | C | FORSTA | ja
                2024 | D | FORSTA | nej
            """,
            gives=75.0,
        ),
        Example(
            says="Det andra halvåret och tiden efter slutet hör inte hit.",
            rows="""
                ar | hushall | steg | utfall
                2021 | X | EFTER | nej
                2024 | A | FORSTA | nej
                2024 | B | ANDRA | ja
                2024 | C | EFTER | ja
            """,
            gives=0.0,
        ),
        Example(
            says="Där ingen har kunnat följas finns ingen andel.",
            rows="""
                ar | hushall | steg | utfall
                2023 | A | FORSTA | ja
            """,
            gives=None,
        ),
    ),
)
