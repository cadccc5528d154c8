"""Den rapporterade är under 18 år."""

from typing import Any

from socialrapport.model.issue import Severity
from socialrapport.model.rule import At, Case, Rule


def bryter(rader: Any, at: At) -> Any:
    return (rader.ar - rader.personnummer_fodelsear) < 18


rule = Rule(
    id="hemloshet_barn",
    severity=Severity.WARNING,
    says="Den rapporterade är under 18 år.",
    why="Kartläggningen gäller vuxna; barn anges i förälderns uppgift.",
    remedy="Ta bort raden och ange barnet hos föräldern.",
    registers=("hemloshet",),
    column="personnummer",
    row=bryter,
    breaks=Case(
        {
            "hemloshet": """
                personnummer
                A2010
            """,
        },
    ),
    holds=Case(
        {
            "hemloshet": """
                personnummer
                A2006
            """,
        },
    ),
)
