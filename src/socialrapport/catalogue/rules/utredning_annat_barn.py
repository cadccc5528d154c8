"""Anmälan hör till en utredning av ett annat barn."""

from typing import Any

from socialrapport.model.issue import Severity
from socialrapport.model.rule import At, Case, Rule


def bryter(rader: Any, utredning: Any, at: At) -> Any:
    egna = utredning.select("utredning_id", barn=utredning.personnummer)
    bada = rader.inner_join(egna, "utredning_id")
    return bada.filter(bada.personnummer != bada.barn)


rule = Rule(
    id="utredning_annat_barn",
    severity=Severity.WARNING,
    says="Anmälan hör till en utredning av ett annat barn.",
    why="Syskon har var sin utredning; kopplingen mellan anmälan och utredning blir fel.",
    remedy="Koppla anmälan till barnets egen utredning.",
    registers=("orosanmalan",),
    column="utredning_id",
    needs=("utredning",),
    among=bryter,
    breaks=Case(
        {
            "orosanmalan": """
                personnummer | utfall | utredning_id
                A2010 | ny | U1
            """,
            "utredning": """
                utredning_id | personnummer
                U1 | B2012
            """,
        },
    ),
    holds=Case(
        {
            "orosanmalan": """
                personnummer | utfall | utredning_id
                A2010 | ny | U1
            """,
            "utredning": """
                utredning_id | personnummer
                U1 | A2010
            """,
        },
    ),
)
