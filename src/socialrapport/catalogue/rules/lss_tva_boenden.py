"""Personen har både boende för barn och boende för vuxna."""

from typing import Any

from socialrapport.model.issue import Severity
from socialrapport.model.rule import At, Case, Rule


def bryter(rader: Any, at: At) -> Any:
    return rader.boende_barn & rader.boende_vuxna


rule = Rule(
    id="lss_tva_boenden",
    severity=Severity.WARNING,
    says="Personen har både boende för barn och boende för vuxna.",
    why="En person bor på ett ställe den 1 oktober.",
    remedy="Ta bort det ena.",
    registers=("lss",),
    column="boende_barn",
    row=bryter,
    breaks=Case(
        {
            "lss": """
                personnummer | personlig_assistans | ledsagarservice | kontaktperson | avlosarservice | korttidsvistelse | korttidstillsyn | boende_barn | boende_vuxna | daglig_verksamhet
                A2003 | 0 | 0 | 0 | 0 | 0 | 0 | 1 | 1 | 0
            """,
        },
    ),
    holds=Case(
        {
            "lss": """
                personnummer | personlig_assistans | ledsagarservice | kontaktperson | avlosarservice | korttidsvistelse | korttidstillsyn | boende_barn | boende_vuxna | daglig_verksamhet
                A2003 | 0 | 0 | 0 | 0 | 0 | 0 | 1 | 0 | 0
            """,
        },
    ),
)
