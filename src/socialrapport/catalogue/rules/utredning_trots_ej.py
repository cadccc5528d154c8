"""Anmälan har ett utredningsnummer fast ingen utredning inleddes."""

from typing import Any

from socialrapport.model.issue import Severity
from socialrapport.model.rule import At, Case, Rule


def bryter(rader: Any, at: At) -> Any:
    return (rader.utfall == "ej") & rader.utredning_id.notnull()


rule = Rule(
    id="utredning_trots_ej",
    severity=Severity.WARNING,
    says="Anmälan har ett utredningsnummer fast utfallet är att ingen utredning inleddes.",
    why="Andelen anmälningar som är kopplade till en utredning blir för låg.",
    remedy="Rätta utfallet, eller ta bort utredningens nummer.",
    registers=("orosanmalan",),
    column="utfall",
    row=bryter,
    breaks=Case(
        {
            "orosanmalan": """
                personnummer | utfall | utredning_id
                A2010 | ej | U1
            """,
            "utredning": """
                utredning_id | personnummer
                U1 | A2010
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
