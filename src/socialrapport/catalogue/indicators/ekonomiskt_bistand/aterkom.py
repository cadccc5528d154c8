"""Hushåll som slutat och fick bistånd igen."""

from socialrapport.catalogue.breakdowns.hushallstyp import breakdown as hushallstyp
from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.lagrum import SOL_BISTAND
from socialrapport.catalogue.tables.bistandsperioder import table as bistandsperioder
from socialrapport.model.indicator import English, Example, Indicator, Period, PeriodRule, Share
from socialrapport.model.swedish_nouns import HUSHALL

indicator = Indicator(
    id="eb.aterkom",
    title="Hushåll som slutat och fick bistånd igen inom tolv månader",
    area="ekonomiskt_bistand",
    order=96,
    definition="""
        Andel av de hushåll vars ekonomiska bistånd slutade året före rapportåret som fick bistånd
        igen inom tolv månader från den sista månaden. Biståndet har slutat när två månader i rad
        gått utan det. Den som slutat två gånger under ett år räknas efter den senaste. De som
        slutade under rapportåret räknas inte, för deras tolv månader har inte gått.
    """,
    unit=HUSHALL,
    table=bistandsperioder,
    where=bistandsperioder.steg == "EFTER",
    measure=Share("hushall", part=bistandsperioder.utfall.is_true(), of="hushållen som slutade få bistånd året innan"),
    by=(stadsdel, hushallstyp),
    crossed=(),
    period=PeriodRule(
        Period.ROLLING,
        "Slut under kalenderåret före rapportåret, vart och ett följt i tolv månader.",
    ),
    source="Kommunens verksamhetssystem",
    deduplication="Ett hushåll räknas en gång.",
    in_districts="i varje stadsdel de hushåll som den betalade ut bistånd till den första månaden.",
    law=SOL_BISTAND,
    phrase="hushåll som slutat få ekonomiskt bistånd och fick det igen inom tolv månader",
    also=(
        "hushåll som kom tillbaka till biståndet inom ett år",
        "hushåll som återkom till ekonomiskt bistånd",
        "hushåll vars bistånd upphörde och som var tillbaka inom tolv månader",
    ),
    english=English(
        title="Households that stopped and received assistance again within twelve months",
        phrase="households that had stopped receiving social assistance and received it again within twelve months",
        definition="""
            The share of the households whose social assistance ended in the year before the
            reporting year that received it again within twelve months of the last month. Assistance
            has ended when two consecutive months have passed without it. Those whose assistance
            ended twice in a year are counted by the last time. Those whose assistance ended in the
            reporting year are not counted, as their twelve months have not passed.
        """,
        source="The municipality's case management system",
    ),
    examples=(
        Example(
            says="Ett av fyra hushåll kom tillbaka.",
            rows="""
                ar | hushall | steg | utfall
                2021 | X | EFTER | nej
                2024 | A | EFTER | ja
                2024 | B | EFTER | nej
                2024 | C | EFTER | nej
                2024 | D | EFTER | nej
            """,
            gives=25.0,
        ),
        Example(
            says="Den som ännu får bistånd räknas inte.",
            rows="""
                ar | hushall | steg | utfall
                2021 | X | EFTER | nej
                2024 | A | EFTER | ja
                2024 | B | ANDRA | nej
            """,
            gives=100.0,
        ),
    ),
)
