"""Positiva svar från unga 13 år och äldre."""

from socialrapport.catalogue.breakdowns.fraga import breakdown as fraga
from socialrapport.catalogue.breakdowns.kon_barn import breakdown as kon_barn
from socialrapport.catalogue.tables.enkatsvar import table as enkatsvar
from socialrapport.model.indicator import Area, Example, Indicator, Period, PeriodRule, Polarity, Share
from socialrapport.model.words import SVAR

indicator = Indicator(
    id="br.unga",
    title="Positiva svar från unga 13 år och äldre",
    area=Area.BRUKARUNDERSOKNING,
    definition="""
        Andel av svaren från unga 13 år och äldre som är positiva, det vill säga 4 eller 5 på en
        femgradig skala, efter fråga.
    """,
    unit=SVAR,
    table=enkatsvar,
    where=enkatsvar.grupp == "UNGA",
    measure=Share("svar_rad", part=enkatsvar.positivt.is_true(), of="svaren"),
    by=(fraga, kon_barn),
    crossed=(),
    period=PeriodRule(Period.SURVEY, "Undersökningen görs under hösten."),
    source="SKR:s brukarundersökning inom individ- och familjeomsorgen, kommunens egna svar",
    deduplication="Varje svar på en fråga räknas en gång.",
    polarity=Polarity.MORE_IS_BETTER,
    phrase="positiva svar från unga",
    children=True,
    examples=(
        Example(
            says="Bara gruppens egna svar räknas.",
            rows="""
                svar_rad | grupp | fraga   | positivt
                1        | UNGA  | helhet  | ja
                2        | UNGA  | kontakt | nej
                3        | MB    | helhet  | ja
            """,
            gives=50.0,
        ),
        Example(
            says="En fråga för sig.",
            rows="""
                svar_rad | grupp | fraga   | positivt
                1        | UNGA  | helhet  | ja
                2        | UNGA  | kontakt | nej
                3        | MB    | helhet  | nej
            """,
            gives=100.0,
            at=(("fraga", "helhet"),),
        ),
    ),
)
