"""Korttidstillsyn för någon som inte är skolungdom över 12 år."""

from typing import Any

from socialrapport.model.issue import Severity
from socialrapport.model.rule import At, Case, Rule


def bryter(rader: Any, at: At) -> Any:
    return rader.korttidstillsyn & ~(rader.ar - rader.personnummer_fodelsear).between(12, 22)


rule = Rule(
    id="lss_tillsyn_alder",
    severity=Severity.WARNING,
    says="Korttidstillsyn är angiven för någon som är yngre än 12 eller äldre än 22 år.",
    why="Insatsen är till för skolungdom över 12 år; åldern eller insatsen är fel.",
    remedy="Kontrollera personnumret och insatsen.",
    registers=("lss",),
    column="korttidstillsyn",
    row=bryter,
    breaks=Case(
        {
            "lss": """
                personnummer | personlig_assistans | ledsagarservice | kontaktperson | avlosarservice | korttidsvistelse | korttidstillsyn | boende_barn | boende_vuxna | daglig_verksamhet
                A2014 | 0 | 0 | 0 | 0 | 0 | 1 | 0 | 0 | 0
            """,
        },
    ),
    holds=Case(
        {
            "lss": """
                personnummer | personlig_assistans | ledsagarservice | kontaktperson | avlosarservice | korttidsvistelse | korttidstillsyn | boende_barn | boende_vuxna | daglig_verksamhet
                A2010 | 0 | 0 | 0 | 0 | 0 | 1 | 0 | 0 | 0
            """,
        },
    ),
)
