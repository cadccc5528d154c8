"""Händelsen enligt LVM gäller någon som är under 18 år."""

from typing import Any

from socialrapport.model.issue import Severity
from socialrapport.model.rule import At, Case, Rule


def bryter(rader: Any, at: At) -> Any:
    return (rader.datum.year() - rader.personnummer_fodelsear) < 18


rule = Rule(
    id="lvm_under_18",
    severity=Severity.WARNING,
    says="Händelsen enligt LVM gäller någon som är under 18 år.",
    why="Barn och unga vårdas enligt LVU; personnumret eller lagen är fel.",
    remedy="Kontrollera personnumret.",
    registers=("lvm",),
    column="personnummer",
    row=bryter,
    breaks=Case(
        {
            "lvm": """
                personnummer | datum
                A2007 | 2024-03-01
            """,
        },
    ),
    holds=Case(
        {
            "lvm": """
                personnummer | datum
                A2006 | 2024-03-01
            """,
        },
    ),
)
