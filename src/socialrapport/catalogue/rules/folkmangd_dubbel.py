"""Folkmängden finns både för hela kommunen och för distrikt samma år."""

from typing import Any

from socialrapport.model.issue import Severity
from socialrapport.model.rule import At, Case, Only, Rule


def bryter(rader: Any, at: At) -> Any:
    utan = rader.distrikt.isnull()
    summor = rader.group_by("ar").aggregate(
        helheten=rader.antal.sum(where=utan).fill_null(0), delarna=rader.antal.sum(where=~utan).fill_null(0)
    )
    bada = summor.filter((summor.delarna > 0) & (summor.helheten > summor.delarna * 0.5))
    return bada.select(detalj=bada.ar.cast("string"))


rule = Rule(
    id="folkmangd_dubbel",
    severity=Severity.FATAL,
    says="Folkmängden finns både för hela kommunen och för distrikt samma år: {detalj}.",
    why="Invånarna räknas två gånger, och tal per invånare blir för låga.",
    remedy="Lämna folkmängden antingen för distrikten eller för hela kommunen, inte båda.",
    only=Only.DIVIDED,
    registers=("befolkning",),
    column="distrikt",
    told=bryter,
    breaks=Case(
        {
            "befolkning": """
                ar | distrikt | kon | alder | antal
                2024 | 04 | 1 | 30 | 100
                2024 |    | 1 | 30 | 100
            """,
        },
    ),
    holds=Case(
        {
            "befolkning": """
                ar | distrikt | kon | alder | antal
                2024 | 04 | 1 | 30 | 100
                2024 |    | 1 | 30 | 7
            """,
        },
    ),
)
