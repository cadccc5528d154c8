"""En händelse enligt LVM som inte är vård har ett slutdatum."""

from typing import Any

from socialrapport.model.issue import Severity
from socialrapport.model.rule import At, Case, Rule


def bryter(rader: Any, at: At) -> Any:
    return (rader.handelse != "VARD") & rader.slutdatum.notnull()


rule = Rule(
    id="lvm_slut_pa_handelse",
    severity=Severity.INFO,
    says="En händelse enligt LVM som inte är vård har ett slutdatum.",
    why="Bara vård pågår över tid; händelsen räknas den dag den inträffade.",
    remedy="Inget behöver göras om händelsen inte är vård.",
    registers=("lvm",),
    column="slutdatum",
    row=bryter,
    breaks=Case(
        {
            "lvm": """
                personnummer | handelse | datum | slutdatum
                A1980 | ANMALAN | 2024-01-01 | 2024-08-02
            """,
        },
    ),
    holds=Case(
        {
            "lvm": """
                personnummer | handelse | datum | slutdatum
                A1980 | ANMALAN | 2024-01-01 |
            """,
        },
    ),
)
