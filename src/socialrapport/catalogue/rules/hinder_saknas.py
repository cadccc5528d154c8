"""Försörjningshinder saknas för minst en av hushållets vuxna."""

from typing import Any

from socialrapport.model.issue import Severity
from socialrapport.model.rule import At, Case, Rule


def bryter(rader: Any, at: At) -> Any:
    forsta = rader.hinder1.isnull() & ((rader.ar - rader.personnr1_fodelsear) > 18)
    andra = rader.hinder2.isnull() & ((rader.ar - rader.personnr2_fodelsear) > 18)
    return forsta.fill_null(False) | andra.fill_null(False)


rule = Rule(
    id="hinder_saknas",
    severity=Severity.WARNING,
    says="Försörjningshinder saknas för minst en av hushållets vuxna.",
    why="Båda vuxnas hinder ska anges vid varje ansökan; den som saknar uppgift räknas inte till något hinder.",
    remedy="Komplettera försörjningshindret i ärendet.",
    registers=("ekonomiskt_bistand",),
    column="hinder1",
    row=bryter,
    breaks=Case(
        {
            "ekonomiskt_bistand": """
                personnr1 | hinder1 | personnr2 | hinder2
                A1980 | 01 | B1981 |
            """,
        },
    ),
    holds=Case(
        {
            "ekonomiskt_bistand": """
                personnr1 | hinder1 | personnr2 | hinder2
                A1980 | 01 | B1981 | 02
            """,
        },
    ),
)
