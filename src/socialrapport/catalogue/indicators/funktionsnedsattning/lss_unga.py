"""Barn och unga 0–22 år med insats enligt LSS."""

from socialrapport.catalogue.breakdowns.kon_barn import breakdown as kon_barn
from socialrapport.catalogue.breakdowns.stadsdel import breakdown as stadsdel
from socialrapport.catalogue.lagrum import LSS
from socialrapport.catalogue.tables.lss_insatser import table as lss_insatser
from socialrapport.model.indicator import Count, Counterpart, Doing, English, Example, Indicator, Rate, each_year
from socialrapport.model.swedish_nouns import PERSON

indicator = Indicator(
    id="fn.lss_unga",
    title="Barn och unga 0–22 år med insats enligt LSS",
    area="funktionsnedsattning",
    order=50,
    definition="""
        Antal barn och unga 0–22 år som den 1 oktober hade minst en verkställd insats enligt LSS.
    """,
    unit=PERSON,
    table=lss_insatser,
    where=lss_insatser.alder <= 22,
    measure=Count("person"),
    by=(stadsdel, kon_barn),
    crossed=(),
    period=each_year(10, 1),
    rate=Rate(10000, 0, 22),
    source="Kommunens uppgifter till Socialstyrelsens register över insatser enligt LSS",
    deduplication="En person räknas en gång, oavsett antalet insatser.",
    in_districts="i varje stadsdel som beslutat, men en gång i helheten.",
    law=LSS,
    since=2000,
    counterpart=Counterpart(
        "Kolada",
        "N28891",
        "Samma åldrar. Kolada bygger på det nationella registret; här räknas kommunens egna uppgifter, med ålder vid årets slut.",
        measure="per_10000",
    ),
    phrase="barn och unga 0–22 år med insats enligt LSS",
    also=(
        "unga med LSS-insats",
        "barn och ungdomar med stöd enligt LSS",
        "barn med LSS-insats",
    ),
    doing=Doing("{} barn och unga 0–22 år", "hade", "insats enligt LSS"),
    children=True,
    english=English(
        title="Children and young people aged 0–22 with a service under LSS",
        phrase="children and young people aged 0–22 with a service under LSS",
        definition="""
            The number of children and young people aged 0–22 who on 1 October had
            at least one implemented service under LSS.
        """,
        source="The municipality's data for the National Board of Health and Welfare's register of services under LSS",
        people="inhabitants",
    ),
    examples=(
        Example(
            says="22 år räknas, 23 räknas inte.",
            rows="""
                person | alder
                A      | 22
                B      | 23
            """,
            gives=1,
        ),
        Example(
            says="Två insatser är en person.",
            rows="""
                person | insats           | alder
                A      | korttidsvistelse | 12
                A      | avlosarservice   | 12
            """,
            gives=1,
        ),
    ),
)
