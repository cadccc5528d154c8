"""Beslutet har inte verkställts på ett år."""

from typing import Any

import ibis

from socialrapport.model.issue import Severity
from socialrapport.model.rule import At, Case, Rule


def bryter(rader: Any, at: At) -> Any:
    return ~rader.verkstalld & rader.slutdatum.isnull() & (rader.beslutsdatum < ibis.date(at.year, 1, 1))


rule = Rule(
    id="beslut_vantar",
    severity=Severity.INFO,
    says="Beslutet har inte verkställts på mer än ett år.",
    why="Ej verkställda beslut ska rapporteras efter tre månader; beslutet kan vara återkallat utan att det registrerats.",
    remedy="Avsluta beslutet om det inte längre gäller.",
    registers=("insats",),
    column="verkstalld",
    row=bryter,
    breaks=Case(
        {
            "insats": """
                personnummer | beslutsdatum | startdatum | verkstalld
                A1980 | 2023-12-31 | 2023-12-31 | nej
            """,
        },
    ),
    holds=Case(
        {
            "insats": """
                personnummer | beslutsdatum | startdatum | verkstalld
                A1980 | 2024-01-01 | 2024-01-01 | nej
            """,
        },
    ),
)
