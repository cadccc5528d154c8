"""Boendekommunen är den egna."""

from typing import Any

from socialrapport.model.issue import Severity
from socialrapport.model.rule import At, Case, Rule


def bryter(rader: Any, at: At) -> Any:
    return rader.boendekommun == at.municipality


rule = Rule(
    id="boendekommun_egen",
    severity=Severity.INFO,
    says="Boendekommunen är den egna.",
    why="Uppgiften ska bara lämnas när personen bor i en annan kommun.",
    remedy="Lämna fältet tomt.",
    registers=("lss",),
    column="boendekommun",
    row=bryter,
    breaks=Case(
        {
            "lss": """
                personnummer | personlig_assistans | ledsagarservice | kontaktperson | avlosarservice | korttidsvistelse | korttidstillsyn | boende_barn | boende_vuxna | daglig_verksamhet | boendekommun
                A1980 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 1 | 0 | 0180
            """,
        },
    ),
    holds=Case(
        {
            "lss": """
                personnummer | personlig_assistans | ledsagarservice | kontaktperson | avlosarservice | korttidsvistelse | korttidstillsyn | boende_barn | boende_vuxna | daglig_verksamhet | boendekommun
                A1980 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 1 | 0 | 0184
            """,
        },
    ),
)
