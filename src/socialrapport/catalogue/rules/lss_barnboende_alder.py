"""Boende för barn och unga för någon som är äldre än 23 år."""

from typing import Any

from socialrapport.model.issue import Severity
from socialrapport.model.rule import At, Case, Rule


def bryter(rader: Any, at: At) -> Any:
    return rader.boende_barn & ((rader.ar - rader.personnummer_fodelsear) > 23)


rule = Rule(
    id="lss_barnboende_alder",
    severity=Severity.WARNING,
    says="Boende för barn och unga är angivet för någon som är äldre än 23 år.",
    why="Personen räknas till fel boendeform.",
    remedy="Kontrollera personnumret och insatsen.",
    registers=("lss",),
    column="boende_barn",
    row=bryter,
    breaks=Case(
        {
            "lss": """
                personnummer | personlig_assistans | ledsagarservice | kontaktperson | avlosarservice | korttidsvistelse | korttidstillsyn | boende_barn | boende_vuxna | daglig_verksamhet
                A2000 | 0 | 0 | 0 | 0 | 0 | 0 | 1 | 0 | 0
            """,
        },
    ),
    holds=Case(
        {
            "lss": """
                personnummer | personlig_assistans | ledsagarservice | kontaktperson | avlosarservice | korttidsvistelse | korttidstillsyn | boende_barn | boende_vuxna | daglig_verksamhet
                A2001 | 0 | 0 | 0 | 0 | 0 | 0 | 1 | 0 | 0
            """,
        },
    ),
)
