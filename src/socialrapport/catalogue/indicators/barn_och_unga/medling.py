"""Unga som deltagit i medling med anledning av brott."""

from socialrapport.catalogue.breakdowns.kon_barn import breakdown as kon_barn
from socialrapport.catalogue.lagrum import MEDLING
from socialrapport.catalogue.tables.unga_lagovertradare import table as unga_lagovertradare
from socialrapport.model.indicator import Count, Doing, English, Example, Indicator, Period, PeriodRule
from socialrapport.model.swedish_nouns import PERSON

indicator = Indicator(
    id="bu.medling",
    title="Unga i medling med anledning av brott",
    area="barn_och_unga",
    order=250,
    definition="""
        Antal unga lagöverträdare som under året deltog i medling med anledning av brott.
        Brottsoffren räknas inte.
    """,
    unit=PERSON,
    table=unga_lagovertradare,
    where=unga_lagovertradare.typ == "MEDLING",
    measure=Count("person"),
    by=(kon_barn,),
    crossed=(),
    period=PeriodRule(Period.YEAR, "Kalenderår: det år då medlingen hölls räknas."),
    source="Kommunens verksamhetssystem",
    deduplication="En person räknas en gång, oavsett antalet medlingar; två unga i samma medling är två personer.",
    law=MEDLING,
    phrase="unga i medling med anledning av brott",
    also=(
        "unga lagöverträdare som deltog i medling",
        "unga som gick i medling",
        "unga som mötte brottsoffret i medling",
        "medling vid brott",
        "ungdomar i medling efter brott",
    ),
    doing=Doing("{} unga", "deltog", "i medling med anledning av brott"),
    children=True,
    english=English(
        title="Young people in victim-offender mediation",
        phrase="young people in victim-offender mediation",
        definition="""
            The number of young offenders who during the year took part in mediation
            because of a crime. Victims are not counted.
        """,
        source="The municipality's case management system",
    ),
    examples=(
        Example(
            says="Två unga i samma medling är två personer.",
            rows="""
                handelse | person | typ | alder
                1 | A | MEDLING | 16
                2 | B | MEDLING | 16
            """,
            gives=2,
        ),
        Example(
            says="Två medlingar med samma person är en person.",
            rows="""
                handelse | person | typ | alder
                1 | A | MEDLING | 16
                2 | A | MEDLING | 16
            """,
            gives=1,
        ),
    ),
)
