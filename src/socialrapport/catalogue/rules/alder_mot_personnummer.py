"""Åldern stämmer inte med personnumret."""

from typing import Any

from socialrapport.model.issue import Severity
from socialrapport.model.rule import At, Case, Rule


def bryter(rader: Any, at: At) -> Any:
    return (rader.alder1 - (rader.ar - rader.personnr1_fodelsear)).abs() > 1


rule = Rule(
    id="alder_mot_personnummer",
    severity=Severity.WARNING,
    says="Åldern stämmer inte med personnumret.",
    why="Åldern räknas efter personnumret; är det fel hamnar personen i fel åldersgrupp.",
    remedy="Kontrollera personnumret.",
    registers=("ekonomiskt_bistand",),
    column="alder1",
    row=bryter,
    breaks=Case(
        {
            "ekonomiskt_bistand": """
                personnr1 | alder1
                A1980 | 30
            """,
        },
    ),
    holds=Case(
        {
            "ekonomiskt_bistand": """
                personnr1 | alder1
                A1980 | 43
            """,
        },
    ),
)
