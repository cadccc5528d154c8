"""Positiva svar från personer med skadligt bruk och beroende."""

from socialrapport.catalogue.breakdowns.fraga import breakdown as fraga
from socialrapport.catalogue.breakdowns.kon import breakdown as kon
from socialrapport.catalogue.tables.enkatsvar import table as enkatsvar
from socialrapport.model.indicator import Area, Example, Indicator, Period, PeriodRule, Polarity, Share
from socialrapport.model.words import SVAR

indicator = Indicator(
    id="br.missbruk",
    title="Positiva svar från personer med skadligt bruk och beroende",
    area=Area.BRUKARUNDERSOKNING,
    definition="""
        Andel av svaren från personer med kontakt på grund av skadligt bruk och beroende som är
        positiva, det vill säga 4 eller 5 på en femgradig skala, efter fråga.
    """,
    unit=SVAR,
    table=enkatsvar,
    where=enkatsvar.grupp == "MB",
    measure=Share("svar_rad", part=enkatsvar.positivt.is_true(), of="svaren"),
    by=(fraga, kon),
    crossed=(),
    period=PeriodRule(Period.SURVEY, "Undersökningen görs under hösten."),
    source="SKR:s brukarundersökning inom individ- och familjeomsorgen, kommunens egna svar",
    deduplication="Varje svar på en fråga räknas en gång.",
    polarity=Polarity.MORE_IS_BETTER,
    phrase="positiva svar från personer med skadligt bruk och beroende",
    examples=(
        Example(
            says="Bara gruppens egna svar räknas.",
            rows="""
                svar_rad | grupp | fraga   | positivt
                1        | MB    | helhet  | ja
                2        | MB    | kontakt | nej
                3        | EB    | helhet  | ja
            """,
            gives=50.0,
        ),
        Example(
            says="En fråga för sig.",
            rows="""
                svar_rad | grupp | fraga   | positivt
                1        | MB    | helhet  | ja
                2        | MB    | kontakt | nej
                3        | EB    | helhet  | nej
            """,
            gives=100.0,
            at=(("fraga", "helhet"),),
        ),
    ),
)
