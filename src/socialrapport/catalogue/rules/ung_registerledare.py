"""Registerledaren är under 18 år."""

from typing import Any

from socialrapport.model.issue import Severity
from socialrapport.model.rule import At, Case, Rule


def bryter(rader: Any, at: At) -> Any:
    return (rader.ar - rader.personnr1_fodelsear) < 18


rule = Rule(
    id="ung_registerledare",
    severity=Severity.INFO,
    says="Registerledaren är under 18 år.",
    why="Ett barn är bara undantagsvis registerledare; hushållet räknas som ensamstående barn.",
    remedy="Kontrollera vem som är registerledare.",
    registers=("ekonomiskt_bistand",),
    column="personnr1",
    row=bryter,
    breaks=Case(
        {
            "ekonomiskt_bistand": """
                personnr1
                A2010
            """,
        },
    ),
    holds=Case(
        {
            "ekonomiskt_bistand": """
                personnr1
                A2006
            """,
        },
    ),
)
