"""Barnutredningen gäller någon som är äldre än 20 år."""

from typing import Any

from socialrapport.model.issue import Severity
from socialrapport.model.rule import At, Case, Rule


def bryter(rader: Any, at: At) -> Any:
    return (rader.omrade == "BU") & ((rader.startdatum.year() - rader.personnummer_fodelsear) > 20)


rule = Rule(
    id="barnutredning_vuxen",
    severity=Severity.WARNING,
    says="Utredningen är registrerad på barn och unga men gäller någon som är äldre än 20 år.",
    why="Utredningen räknas till fel område.",
    remedy="Rätta området eller personnumret.",
    registers=("utredning",),
    column="omrade",
    row=bryter,
    breaks=Case(
        {
            "utredning": """
                personnummer | omrade | startdatum
                A2003 | BU | 2024-03-01
            """,
        },
    ),
    holds=Case(
        {
            "utredning": """
                personnummer | omrade | startdatum
                A2004 | BU | 2024-03-01
            """,
        },
    ),
)
