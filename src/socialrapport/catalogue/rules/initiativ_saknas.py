"""Det framgår inte om samarbetssamtalet skedde på domstolens uppdrag."""

from typing import Any

from socialrapport.model.issue import Severity
from socialrapport.model.rule import At, Case, Rule


def bryter(rader: Any, at: At) -> Any:
    return (rader.typ == "SAMARBETSSAMTAL") & rader.initiativ.isnull()


rule = Rule(
    id="initiativ_saknas",
    severity=Severity.INFO,
    says="Det framgår inte om samarbetssamtalet skedde på domstolens uppdrag.",
    why="Ärendet räknas bara i helheten.",
    remedy="Ange initiativet i ärendet.",
    registers=("familjeratt",),
    column="initiativ",
    row=bryter,
    breaks=Case(
        {
            "familjeratt": """
                personnummer | typ | initiativ
                A2010 | SAMARBETSSAMTAL |
            """,
        },
    ),
    holds=Case(
        {
            "familjeratt": """
                personnummer | typ | initiativ
                A2010 | SAMARBETSSAMTAL | DOMSTOL
            """,
        },
    ),
)
