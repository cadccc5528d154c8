"""Raden har uppgifter om en medsökande men inget personnummer för den."""

from typing import Any

from socialrapport.model.issue import Severity
from socialrapport.model.rule import At, Case, Rule


def bryter(rader: Any, at: At) -> Any:
    return rader.personnr2.isnull() & (rader.hhstatus2.notnull() | rader.hinder2.notnull() | rader.kon2.notnull())


rule = Rule(
    id="medsokande_saknas",
    severity=Severity.WARNING,
    says="Raden har uppgifter om en medsökande men inget personnummer för den.",
    why="Den medsökande räknas inte bland personerna, och hushållet räknas som ensamstående.",
    remedy="Komplettera den medsökandes personnummer.",
    registers=("ekonomiskt_bistand",),
    column="personnr2",
    row=bryter,
    breaks=Case(
        {
            "ekonomiskt_bistand": """
                personnr1 | personnr2 | hinder2
                A1980 | | 01
            """,
        },
    ),
    holds=Case(
        {
            "ekonomiskt_bistand": """
                personnr1 | personnr2 | hinder2
                A1980 | B1981 | 01
            """,
        },
    ),
)
