"""Anmälan gäller någon som är äldre än 20 år."""

from typing import Any

from socialrapport.model.issue import Severity
from socialrapport.model.rule import At, Case, Rule


def bryter(rader: Any, at: At) -> Any:
    return (rader.ankomstdatum.year() - rader.personnummer_fodelsear) > 20


rule = Rule(
    id="anmalan_vuxen",
    severity=Severity.WARNING,
    says="Anmälan gäller någon som är äldre än 20 år.",
    why="Orosanmälningar räknas för barn och unga 0–20 år; anmälan ingår inte i åldersgrupperna.",
    remedy="Kontrollera personnumret, eller ta ut anmälan med de vuxnas ärenden.",
    registers=("orosanmalan",),
    column="personnummer",
    row=bryter,
    breaks=Case(
        {
            "orosanmalan": """
                personnummer | ankomstdatum
                A2003 | 2024-03-01
            """,
        },
    ),
    holds=Case(
        {
            "orosanmalan": """
                personnummer | ankomstdatum
                A2004 | 2024-03-01
            """,
        },
    ),
)
