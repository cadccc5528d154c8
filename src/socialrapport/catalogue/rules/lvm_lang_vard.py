"""LVM-vården har pågått längre än sju månader."""

from typing import Any

import ibis

from socialrapport.model.issue import Severity
from socialrapport.model.rule import At, Case, Rule


def bryter(rader: Any, at: At) -> Any:
    slut = rader.slutdatum.fill_null(ibis.date(at.year, 12, 31))
    return (rader.handelse == "VARD") & (slut > rader.datum + ibis.interval(months=7))


rule = Rule(
    id="lvm_lang_vard",
    severity=Severity.WARNING,
    says="Vården enligt LVM har pågått längre än sju månader.",
    why="Vården ska upphöra senast efter sex månader; den räknas annars även nästa år.",
    remedy="Ange det datum då vården upphörde.",
    registers=("lvm",),
    column="slutdatum",
    row=bryter,
    breaks=Case(
        {
            "lvm": """
                personnummer | handelse | datum | slutdatum
                A1980 | VARD | 2024-01-01 | 2024-08-02
            """,
        },
    ),
    holds=Case(
        {
            "lvm": """
                personnummer | handelse | datum | slutdatum
                A1980 | VARD | 2024-01-01 | 2024-08-01
            """,
        },
    ),
)
