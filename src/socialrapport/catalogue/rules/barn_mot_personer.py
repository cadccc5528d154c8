"""Antalet barn under 16 år stämmer inte med personerna på raden."""

from typing import Any

from socialrapport.catalogue.registers.ekonomiskt_bistand import OVRIGA
from socialrapport.model.issue import Severity
from socialrapport.model.rule import At, Case, Rule


def bryter(rader: Any, at: At) -> Any:
    aldrar = [rader.ar - rader[f"personnr{n}_fodelsear"] for n in range(3, 3 + OVRIGA)]
    minst = sum((alder < 15).fill_null(False).cast("int64") for alder in aldrar)
    hogst = sum((alder <= 16).fill_null(False).cast("int64") for alder in aldrar)
    return (rader.barn15 < minst) | (rader.barn15 > hogst)


rule = Rule(
    id="barn_mot_personer",
    severity=Severity.WARNING,
    says="Antalet barn under 16 år stämmer inte med personerna på raden.",
    why="Hushållstypen följer av barnen, och barn utan personnummer räknas inte som personer.",
    remedy="Kontrollera hushållets barn i ärendet.",
    registers=("ekonomiskt_bistand",),
    column="barn15",
    row=bryter,
    breaks=Case(
        {
            "ekonomiskt_bistand": """
                personnr1 | barn15 | personnr3
                A1980 | 2 | B2015
            """,
        },
    ),
    holds=Case(
        {
            "ekonomiskt_bistand": """
                personnr1 | barn15 | personnr3
                A1980 | 1 | B2015
            """,
        },
    ),
)
