"""Nya hushåll som fått bistånd i sex månader och slutade få det under de sex nästa."""

from socialrapport.catalogue.breakdowns.hushallstyp import breakdown as hushallstyp
from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.lagrum import SOL_BISTAND
from socialrapport.catalogue.tables.bistandsperioder import table as bistandsperioder
from socialrapport.model.indicator import After, English, Example, Indicator, Period, PeriodRule, Share
from socialrapport.model.swedish_nouns import HUSHALL

indicator = Indicator(
    id="eb.slutat_helar",
    title="Nya hushåll vars bistånd slutade under det andra halvåret",
    area="ekonomiskt_bistand",
    order=86,
    definition="""
        Andel av de nya hushåll som fortfarande fick ekonomiskt bistånd efter sex månader vars
        bistånd slutade under de sex nästa. Ett hushåll är nytt om det varit utan bistånd i minst
        tolv månader. Biståndet har slutat när två månader i rad gått utan det. Bara hushåll som
        kunnat följas så länge under rapportåret räknas: den som blev ny senare ingår varken bland
        dem som slutat eller bland samtliga.
    """,
    unit=HUSHALL,
    table=bistandsperioder,
    where=bistandsperioder.steg == "ANDRA",
    measure=Share("hushall", part=bistandsperioder.utfall.is_true(), of="hushållen som var kvar efter sex månader"),
    by=(stadsdel, hushallstyp),
    crossed=(),
    period=PeriodRule(
        Period.ROLLING,
        "Nya hushåll från december två år före rapportåret till november året före, följda tills man vet om biståndet har slutat.",
        window_months=36,
    ),
    source="Kommunens verksamhetssystem",
    deduplication="Ett hushåll räknas en gång.",
    in_districts="i varje stadsdel de hushåll som den betalade ut bistånd till den första månaden.",
    law=SOL_BISTAND,
    phrase="nya hushåll som hade ekonomiskt bistånd kvar efter ett halvår och slutade få det under nästa halvår",
    also=("nya hushåll vars bistånd slutade under nästa halvår",),
    after=After(
        "eb.slutat_halvar",
        whole="de nya hushållen att få ekonomiskt bistånd",
        within="ett år",
        verb="slutar",
        english_whole="new households",
        english_within="one year",
        english_verb="stop receiving social assistance",
    ),
    english=English(
        title="New households whose assistance ended during the second half-year",
        phrase="new households still receiving social assistance after half a year that stopped receiving it during the next",
        definition="""
            The share of new households still receiving social assistance after six months whose
            assistance ended during the next six. A household is new if it has been without
            assistance for at least twelve months. Assistance has ended when two consecutive months
            have passed without it. Only households that could be followed for so long during the
            reporting year are counted: those that became new later are neither among those that
            stopped nor among the total.
        """,
        source="The municipality's case management system",
    ),
    examples=(
        Example(
            says="Den som slutade redan under det första halvåret räknas inte.",
            rows="""
                ar | hushall | steg | utfall
                2021 | X | EFTER | nej
                2024 | A | FORSTA | ja
                2024 | B | FORSTA | nej
                2024 | B | ANDRA | nej
                2024 | C | ANDRA | ja
            """,
            gives=50.0,
        ),
        Example(
            says="Där ingen har kunnat följas finns ingen andel.",
            rows="""
                ar | hushall | steg | utfall
                2023 | A | ANDRA | ja
            """,
            gives=None,
        ),
    ),
)
