"""Utredningen av ett barn har pågått i mer än ett år."""

from typing import Any

import ibis

from socialrapport.model.issue import Severity
from socialrapport.model.rule import At, Case, Rule


def bryter(rader: Any, at: At) -> Any:
    return (rader.omrade == "BU") & rader.slutdatum.isnull() & (rader.startdatum < ibis.date(at.year, 1, 1))


rule = Rule(
    id="utredning_drojer",
    severity=Severity.WARNING,
    says="Utredningen av ett barn har pågått i mer än ett år.",
    why="En utredning ska vara klar inom fyra månader om inte tiden förlängts; den är troligen avslutad utan att det registrerats.",
    remedy="Avsluta utredningen i systemet om den är klar.",
    registers=("utredning",),
    column="slutdatum",
    row=bryter,
    breaks=Case(
        {
            "utredning": """
                personnummer | omrade | startdatum | slutdatum
                A2010 | BU | 2023-12-31 |
            """,
        },
    ),
    holds=Case(
        {
            "utredning": """
                personnummer | omrade | startdatum | slutdatum
                A2010 | BU | 2024-01-01 |
            """,
        },
    ),
)
