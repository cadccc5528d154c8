"""Utredningen har ett utfall men inget slutdatum."""

from typing import Any

from socialrapport.model.issue import Severity
from socialrapport.model.rule import At, Case, Rule


def bryter(rader: Any, at: At) -> Any:
    return rader.slutdatum.isnull() & rader.utfall.isin(["insats", "ingen"])


rule = Rule(
    id="utfall_utan_slut",
    severity=Severity.WARNING,
    says="Utredningen har ett utfall men inget slutdatum.",
    why="Utredningen räknas som pågående och utredningstiden blir för lång.",
    remedy="Ange slutdatum, eller ta bort utfallet.",
    registers=("utredning",),
    column="slutdatum",
    row=bryter,
    breaks=Case(
        {
            "utredning": """
                personnummer | slutdatum | utfall
                A2010 | | insats
            """,
        },
    ),
    holds=Case(
        {
            "utredning": """
                personnummer | slutdatum | utfall
                A2010 | | pagar
            """,
        },
    ),
)
