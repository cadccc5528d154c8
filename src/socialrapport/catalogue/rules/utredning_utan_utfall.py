"""Utredningen är avslutad men saknar utfall."""

from typing import Any

from socialrapport.model.issue import Severity
from socialrapport.model.rule import At, Case, Rule


def bryter(rader: Any, at: At) -> Any:
    return rader.slutdatum.notnull() & (rader.utfall.isnull() | (rader.utfall == "pagar"))


rule = Rule(
    id="utredning_utan_utfall",
    severity=Severity.WARNING,
    says="Utredningen är avslutad men saknar utfall.",
    why="Andelen utredningar som ledde till insats räknas på dem som har ett utfall.",
    remedy="Ange utfallet i ärendet.",
    registers=("utredning",),
    column="utfall",
    row=bryter,
    breaks=Case(
        {
            "utredning": """
                personnummer | startdatum | slutdatum | utfall
                A2010 | 2024-03-01 | 2024-04-01 | pagar
            """,
        },
    ),
    holds=Case(
        {
            "utredning": """
                personnummer | startdatum | slutdatum | utfall
                A2010 | 2024-03-01 | 2024-04-01 | ingen
            """,
        },
    ),
)
