"""Barnet i familjerättens ärende är äldre än 18 år."""

from typing import Any

from socialrapport.model.issue import Severity
from socialrapport.model.rule import At, Case, Rule


def bryter(rader: Any, at: At) -> Any:
    return (rader.startdatum.year() - rader.personnummer_fodelsear) > 18


rule = Rule(
    id="familjeratt_vuxen",
    severity=Severity.WARNING,
    says="Barnet i familjerättens ärende är äldre än 18 år.",
    why="Personnumret är troligen förälderns; barn räknas då fel.",
    remedy="Ange barnets personnummer.",
    registers=("familjeratt",),
    column="personnummer",
    row=bryter,
    breaks=Case(
        {
            "familjeratt": """
                personnummer | startdatum
                A2005 | 2024-03-01
            """,
        },
    ),
    holds=Case(
        {
            "familjeratt": """
                personnummer | startdatum
                A2006 | 2024-03-01
            """,
        },
    ),
)
