"""Personer placerade på skyddat boende."""

from datetime import date

from socialrapport.catalogue.breakdowns.kon import breakdown as kon
from socialrapport.catalogue.lagrum import SKYDDAT_BOENDE
from socialrapport.catalogue.tables.insatser import table as insatser
from socialrapport.model.indicator import Break, Count, Doing, English, Example, Indicator, Period, PeriodRule
from socialrapport.model.swedish_nouns import PERSON

indicator = Indicator(
    id="vr.skyddat_boende",
    title="Personer placerade på skyddat boende",
    area="vald",
    order=30,
    definition="""
        Antal personer med ett verkställt beslut om placering på skyddat boende under året. Till
        och med mars 2024 fick medföljande barn inga egna beslut; de räknas därför inte här.
    """,
    unit=PERSON,
    table=insatser,
    where=(insatser.omrade == "VALD") & (insatser.typ == "SKYDDAT") & (insatser.alder >= 18),
    measure=Count("person"),
    by=(kon,),
    crossed=(),
    period=PeriodRule(Period.YEAR, "Kalenderår: den som räknas någon gång under året räknas."),
    source="Kommunens verksamhetssystem",
    deduplication="En person räknas en gång, oavsett antalet placeringar.",
    law=SKYDDAT_BOENDE,
    breaks=(
        Break(
            2024,
            "Från den 1 april 2024 är skyddat boende en egen placeringsform och medföljande barn får egna beslut (lagen 2024:79). Här räknas bara vuxna.",
            date(2024, 4, 1),
            english="As of 1 April 2024, protected accommodation is a form of placement of its own and accompanying children have decisions of their own (Act 2024:79). Only adults are counted here.",
        ),
    ),
    phrase="personer med beslut om placering på skyddat boende",
    also=(
        "våldsutsatta på skyddat boende",
        "vuxna på skyddat boende",
        "plats på skyddat boende",
        "personer som behövde skyddat boende",
        "vuxna som placerades i skyddat boende",
    ),
    doing=Doing("{} personer", "hade", "beslut om placering på skyddat boende"),
    headline=True,
    english=English(
        title="People placed in protected accommodation",
        phrase="people with a decision on placement in protected accommodation",
        definition="""
            The number of people with an implemented decision on placement in
            protected accommodation during the year. Up to and including March 2024,
            accompanying children had no decisions of their own; they are therefore
            not counted here.
        """,
        source="The municipality's case management system",
    ),
    examples=(
        Example(
            says="Två placeringar är en person.",
            rows="""
                insats | person | omrade | typ
                1 | A | VALD | SKYDDAT
                2 | A | VALD | SKYDDAT
            """,
            gives=1,
        ),
        Example(
            says="Barn räknas inte.",
            rows="""
                insats | omrade | typ | alder
                1 | VALD | SKYDDAT | 12
                2 | VALD | SKYDDAT | 40
            """,
            gives=1,
        ),
    ),
)
