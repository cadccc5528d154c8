"""Daglig verksamhet för någon utanför yrkesverksam ålder."""

from typing import Any

from socialrapport.model.issue import Severity
from socialrapport.model.rule import At, Case, Rule


def bryter(rader: Any, at: At) -> Any:
    return rader.daglig_verksamhet & ~(rader.ar - rader.personnummer_fodelsear).between(16, 70)


rule = Rule(
    id="lss_daglig_alder",
    severity=Severity.INFO,
    says="Daglig verksamhet är angiven för någon som är yngre än 16 eller äldre än 70 år.",
    why="Insatsen är till för personer i yrkesverksam ålder.",
    remedy="Kontrollera personnumret och insatsen.",
    registers=("lss",),
    column="daglig_verksamhet",
    row=bryter,
    breaks=Case(
        {
            "lss": """
                personnummer | personlig_assistans | ledsagarservice | kontaktperson | avlosarservice | korttidsvistelse | korttidstillsyn | boende_barn | boende_vuxna | daglig_verksamhet
                A1950 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 1
            """,
        },
    ),
    holds=Case(
        {
            "lss": """
                personnummer | personlig_assistans | ledsagarservice | kontaktperson | avlosarservice | korttidsvistelse | korttidstillsyn | boende_barn | boende_vuxna | daglig_verksamhet
                A1980 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 1
            """,
        },
    ),
)
