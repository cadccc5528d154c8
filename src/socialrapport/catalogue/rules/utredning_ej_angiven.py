"""Anmälan ledde till eller kopplades till en utredning, men utredningens nummer saknas."""

from typing import Any

from socialrapport.model.issue import Severity
from socialrapport.model.rule import At, Case, Rule


def bryter(rader: Any, at: At) -> Any:
    return rader.utfall.isin(["pagaende", "ny"]) & rader.utredning_id.isnull()


rule = Rule(
    id="utredning_ej_angiven",
    severity=Severity.INFO,
    says="Anmälan ledde till eller kopplades till en utredning, men utredningens nummer saknas.",
    why="Utfallet går inte att kontrollera mot utredningarna.",
    remedy="Ange utredningens nummer.",
    registers=("orosanmalan",),
    column="utredning_id",
    row=bryter,
    breaks=Case(
        {
            "orosanmalan": """
                personnummer | utfall | utredning_id
                A2010 | ny |
            """,
        },
    ),
    holds=Case(
        {
            "orosanmalan": """
                personnummer | utfall | utredning_id
                A2010 | ej |
            """,
        },
    ),
)
