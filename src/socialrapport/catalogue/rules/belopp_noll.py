"""Utbetalt bistånd är noll kronor."""

from typing import Any

from socialrapport.model.issue import Severity
from socialrapport.model.rule import At, Case, Rule


def bryter(rader: Any, at: At) -> Any:
    return rader.sbel == 0


rule = Rule(
    id="belopp_noll",
    severity=Severity.INFO,
    says="Utbetalt bistånd är noll kronor.",
    why="Hushållet räknas inte under en månad utan utbetalning.",
    remedy="Ta bort raden om inget betalades ut, eller rätta beloppet.",
    registers=("ekonomiskt_bistand",),
    column="sbel",
    row=bryter,
    breaks=Case(
        {
            "ekonomiskt_bistand": """
                personnr1 | sbel
                A1980 | 0
            """,
        },
    ),
    holds=Case(
        {
            "ekonomiskt_bistand": """
                personnr1 | sbel
                A1980 | 1
            """,
        },
    ),
)
