"""Barnen är fler än fem för varje avhysning."""

from typing import Any

from socialrapport.model.issue import Severity
from socialrapport.model.rule import At, Case, Rule


def bryter(rader: Any, at: At) -> Any:
    return rader.barn > 5 * rader.avhysningar


rule = Rule(
    id="avhysta_barn",
    severity=Severity.WARNING,
    says="Barnen är fler än fem för varje avhysning.",
    why="Antalen kan ha bytt plats.",
    remedy="Kontrollera mot Kronofogdens statistik.",
    registers=("avhysning",),
    column="barn",
    row=bryter,
    breaks=Case(
        {
            "avhysning": """
                ar | kommun | avhysningar | barn
                2024 | 0180 | 21 | 163
            """,
        },
    ),
    holds=Case(
        {
            "avhysning": """
                ar | kommun | avhysningar | barn
                2024 | 0180 | 163 | 21
            """,
        },
    ),
)
