"""Gruppen har färre än fem svarande."""

from typing import Any

from socialrapport.model.issue import Severity
from socialrapport.model.rule import At, Case, Rule


def bryter(rader: Any, at: At) -> Any:
    svarande = rader.group_by(["ar", "grupp"]).aggregate(antal=rader.svar_id.nunique())
    return rader.semi_join(svarande.filter(svarande.antal < 5), ["ar", "grupp"])


rule = Rule(
    id="enkat_fa_svar",
    severity=Severity.INFO,
    says="Gruppen har färre än fem svarande under året.",
    why="Så få svar redovisas inte.",
    remedy="Inget behöver göras; slå ihop grupper om de ska redovisas.",
    registers=("brukarenkat",),
    column="grupp",
    among=bryter,
    breaks=Case(
        {
            "brukarenkat": """
                svar_id | grupp
                1 | MB
                2 | MB
                3 | MB
                4 | MB
            """,
        },
    ),
    holds=Case(
        {
            "brukarenkat": """
                svar_id | grupp
                1 | MB
                2 | MB
                3 | MB
                4 | MB
                5 | MB
            """,
        },
    ),
)
