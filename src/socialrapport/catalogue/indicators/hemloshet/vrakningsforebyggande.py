"""Hushåll med vräkningsförebyggande arbete."""

from socialrapport.catalogue.breakdowns.barnhushall import breakdown as barnhushall
from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.lagrum import SOL
from socialrapport.catalogue.tables.vrakningsarenden import table as vrakningsarenden
from socialrapport.model.indicator import Count, Doing, English, Example, Indicator, Period, PeriodRule
from socialrapport.model.swedish_nouns import HUSHALL

indicator = Indicator(
    id="hl.vrakningsforebyggande",
    title="Hushåll med vräkningsförebyggande arbete",
    area="hemloshet",
    order=140,
    definition="""
        Antal hushåll för vilka socialtjänsten under året inledde ett arbete för att hushållet inte ska förlora
        sin bostad. De avhysningar som Kronofogden verkställer är andra tal och gäller också hushåll som
        socialtjänsten inte fått veta något om.
    """,
    unit=HUSHALL,
    table=vrakningsarenden,
    measure=Count("person"),
    by=(stadsdel, barnhushall),
    crossed=(),
    period=PeriodRule(Period.YEAR, "Kalenderår: det år då arbetet inleddes räknas."),
    source="Kommunens verksamhetssystem",
    deduplication="Ett hushåll räknas en gång om året, efter den som har bostaden.",
    in_districts="i varje stadsdel där det haft ett ärende, men en gång i helheten.",
    law=SOL,
    phrase="hushåll med vräkningsförebyggande arbete",
    also=(
        "hushåll som fick hjälp att slippa vräkning",
        "arbete för att hushåll inte ska förlora bostaden",
        "insatser mot vräkning",
        "arbete mot vräkning",
        "vräkningsförebyggande insatser",
        "vräkningsförebyggande ärenden som inleddes",
        "hjälp att behålla bostaden",
    ),
    doing=Doing("vräkningsförebyggande arbete för {} hushåll", "inleddes"),
    english=English(
        title="Households with eviction prevention",
        phrase="households with eviction prevention",
        definition="""
            The number of households for which the social services during the year
            began work to keep the household from losing its home. The evictions
            that the Swedish Enforcement Authority carries out are other figures and
            also concern households that the social services never heard of.
        """,
        source="The municipality's case management system",
    ),
    examples=(
        Example(
            says="Två ärenden om samma hushåll samma år är ett hushåll.",
            rows="""
                arende | person | hushall
                1 | A | MED
                2 | A | MED
                3 | B | UTAN
            """,
            gives=2,
        ),
        Example(
            says="Det som inleddes förra året räknas då, även om det pågår ännu.",
            rows="""
                ar | arende | person | hushall
                2023 | 1 | A | MED
                2024 | 2 | B | MED
            """,
            gives=1,
        ),
        Example(
            says="Hushåll där det inte är känt om det finns barn räknas i samtliga.",
            rows="""
                arende | person | hushall
                1 | A | MED
                2 | B |
            """,
            gives=2,
        ),
    ),
)
