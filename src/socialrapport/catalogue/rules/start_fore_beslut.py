"""Insatsen började mer än en vecka före beslutet."""

from typing import Any

import ibis

from socialrapport.model.issue import Severity
from socialrapport.model.rule import At, Case, Rule


def bryter(rader: Any, at: At) -> Any:
    return rader.startdatum < rader.beslutsdatum - ibis.interval(days=7)


rule = Rule(
    id="start_fore_beslut",
    severity=Severity.WARNING,
    says="Insatsen började mer än en vecka före beslutet.",
    why="Ett av datumen är fel; insatsen kan räknas till fel år.",
    remedy="Kontrollera datumen i ärendet.",
    registers=("insats",),
    column="startdatum",
    row=bryter,
    breaks=Case(
        {
            "insats": """
                personnummer | beslutsdatum | startdatum
                A1980 | 2024-03-09 | 2024-03-01
            """,
        },
    ),
    holds=Case(
        {
            "insats": """
                personnummer | beslutsdatum | startdatum
                A1980 | 2024-03-08 | 2024-03-01
            """,
        },
    ),
)
