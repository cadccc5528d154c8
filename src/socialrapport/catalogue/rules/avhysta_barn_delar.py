"""Barnen efter boende är inte lika många som barnen i allt."""

from typing import Any

from socialrapport.model.issue import Severity
from socialrapport.model.rule import At, Case, Rule


def bryter(rader: Any, at: At) -> Any:
    return (rader.barn_permanent + rader.barn_vaxelvis + rader.barn_umgange) != rader.barn


rule = Rule(
    id="avhysta_barn_delar",
    severity=Severity.WARNING,
    says="Barnen efter boende är inte lika många som barnen i allt.",
    why="Barn som bor växelvis eller har umgänge i bostaden ska räknas med i alla barn som berördes.",
    remedy="Kontrollera mot Kronofogdens statistik.",
    registers=("avhysning",),
    column="barn",
    row=bryter,
    breaks=Case(
        {
            "avhysning": """
                ar | kommun | avhysningar | barn | barn_permanent | barn_vaxelvis | barn_umgange
                2024 | 0126 | 163 | 15 | 15 | 4 | 2
            """,
        },
    ),
    holds=Case(
        {
            "avhysning": """
                ar | kommun | avhysningar | barn | barn_permanent | barn_vaxelvis | barn_umgange
                2024 | 0126 | 163 | 21 | 15 | 4 | 2
                2023 | 0126 | 141 | 12 | | |
            """,
        },
    ),
)
