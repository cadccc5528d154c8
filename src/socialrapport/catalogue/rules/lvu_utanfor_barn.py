"""LVU är angivet för en insats som inte hör till barn och unga."""

from typing import Any

from socialrapport.model.issue import Severity
from socialrapport.model.rule import At, Case, Rule


def bryter(rader: Any, at: At) -> Any:
    return rader.lagrum.startswith("LVU") & (rader.omrade != "BU")


rule = Rule(
    id="lvu_utanfor_barn",
    severity=Severity.WARNING,
    says="LVU är angivet för en insats som inte hör till barn och unga.",
    why="Vården räknas inte bland placerade barn.",
    remedy="Rätta lagrummet eller området.",
    registers=("insats",),
    column="lagrum",
    row=bryter,
    breaks=Case(
        {
            "insats": """
                personnummer | omrade | lagrum | typ
                A2010 | MB | LVU2 | OPPENVARD
            """,
        },
    ),
    holds=Case(
        {
            "insats": """
                personnummer | omrade | lagrum | typ
                A2010 | BU | LVU2 | OPPENVARD
            """,
        },
    ),
)
