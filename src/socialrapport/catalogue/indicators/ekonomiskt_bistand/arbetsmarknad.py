"""Deltagare i kommunala arbetsmarknadsinsatser."""

from socialrapport.catalogue.breakdowns.alder_vuxna import breakdown as alder_vuxna
from socialrapport.catalogue.breakdowns.arbetsinsats import breakdown as arbetsinsats
from socialrapport.catalogue.breakdowns.kon import breakdown as kon
from socialrapport.catalogue.lagrum import SOL
from socialrapport.catalogue.tables.arbetsmarknad import table as arbetsmarknad
from socialrapport.model.indicator import Count, Doing, English, Example, Indicator, Period, PeriodRule
from socialrapport.model.swedish_nouns import PERSON

indicator = Indicator(
    id="eb.arbetsmarknad",
    title="Deltagare i kommunala arbetsmarknadsinsatser",
    area="ekonomiskt_bistand",
    order=240,
    definition="""
        Antal personer som någon månad under året deltagit i en kommunal arbetsmarknadsinsats. Insatser
        som Arbetsförmedlingen ger räknas inte.
    """,
    unit=PERSON,
    table=arbetsmarknad,
    measure=Count("person"),
    by=(kon, alder_vuxna, arbetsinsats),
    crossed=(),
    period=PeriodRule(Period.YEAR, "Kalenderår: den som räknas någon gång under året räknas."),
    source="Kommunens verksamhetssystem",
    deduplication="En person räknas en gång, oavsett antalet månader; den som haft flera slag av insatser räknas i vart och ett.",
    law=SOL,
    since=2017,
    phrase="deltagare i kommunala arbetsmarknadsinsatser",
    also=(
        "personer i arbetsmarknadsinsats",
        "deltagare i arbetsmarknadsåtgärder",
        "personer i jobbprogram",
        "kommunens jobbinsatser",
        "personer i arbetsmarknadsåtgärd",
    ),
    doing=Doing("{} personer", "deltog", "i kommunala arbetsmarknadsinsatser"),
    english=English(
        title="Participants in municipal labour market programmes",
        phrase="participants in municipal labour market programmes",
        definition="""
            The number of people who took part in a municipal labour market
            programme in at least one month of the year. Programmes given by the
            Swedish Public Employment Service are not counted.
        """,
        source="The municipality's case management system",
    ),
    examples=(
        Example(
            says="Två slag av insatser är en person.",
            rows="""
                person | slag
                A | JOBB
                A | PRAKTIK
                B | JOBB
            """,
            gives=2,
        ),
        Example(
            says="Personen räknas i vart och ett av slagen.",
            rows="""
                person | slag
                A | JOBB
                A | PRAKTIK
                B | JOBB
            """,
            gives=1,
            at=(("arbetsinsats", "PRAKTIK"),),
        ),
        Example(
            says="Uppgifterna finns från och med 2017.",
            rows="""
                ar | person | slag
                2016 | A | JOBB
            """,
            gives=None,
            year=2016,
        ),
    ),
)
