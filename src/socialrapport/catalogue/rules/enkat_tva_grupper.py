"""Samma svar står under två grupper."""

from typing import Any

from socialrapport.model.issue import Severity
from socialrapport.model.rule import At, Case, Rule


def bryter(rader: Any, at: At) -> Any:
    olika = rader.group_by(["ar", "svar_id"]).aggregate(antal=rader.grupp.nunique())
    return rader.semi_join(olika.filter(olika.antal > 1), ["ar", "svar_id"])


rule = Rule(
    id="enkat_tva_grupper",
    severity=Severity.WARNING,
    says="Samma svar står under två grupper.",
    why="Svaret räknas i båda grupperna.",
    remedy="Ge varje svar ett eget nummer.",
    registers=("brukarenkat",),
    column="svar_id",
    among=bryter,
    breaks=Case(
        {
            "brukarenkat": """
                svar_id | grupp | fraga
                1 | MB | helhet
                1 | EB | kontakt
            """,
        },
    ),
    holds=Case(
        {
            "brukarenkat": """
                svar_id | grupp | fraga
                1 | MB | helhet
                1 | MB | kontakt
            """,
        },
    ),
)
