"""Anmälan kom in före det år då barnet föddes."""

from typing import Any

from socialrapport.model.issue import Severity
from socialrapport.model.rule import At, Case, Rule


def bryter(rader: Any, at: At) -> Any:
    return rader.ankomstdatum.year() < rader.personnummer_fodelsear


rule = Rule(
    id="anmalan_fore_fodelsen",
    severity=Severity.WARNING,
    says="Anmälan kom in före det år då barnet föddes.",
    why="Datumet eller personnumret är fel; barnet hamnar utanför åldersgrupperna.",
    remedy="Kontrollera datumet och personnumret.",
    registers=("orosanmalan",),
    column="ankomstdatum",
    row=bryter,
    breaks=Case(
        {
            "orosanmalan": """
                personnummer | ankomstdatum
                A2024 | 2023-12-01
            """,
        },
    ),
    holds=Case(
        {
            "orosanmalan": """
                personnummer | ankomstdatum
                A2024 | 2024-01-01
            """,
        },
    ),
)
