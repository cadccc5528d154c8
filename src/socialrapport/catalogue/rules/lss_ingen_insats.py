"""Personen har ingen insats enligt LSS."""

from functools import reduce
from operator import or_
from typing import Any

from socialrapport.catalogue.registers.lss import INSATSER
from socialrapport.model.issue import Severity
from socialrapport.model.rule import At, Case, Rule


def bryter(rader: Any, at: At) -> Any:
    return ~reduce(or_, (rader[insats].fill_null(False) for insats in INSATSER))


rule = Rule(
    id="lss_ingen_insats",
    severity=Severity.WARNING,
    says="Raden har ingen insats enligt LSS.",
    why="Bara den som har en verkställd insats den 1 oktober ska lämnas; personen räknas annars med.",
    remedy="Ta bort raden, eller ange insatsen.",
    registers=("lss",),
    row=bryter,
    breaks=Case(
        {
            "lss": """
                personnummer | personlig_assistans | ledsagarservice | kontaktperson | avlosarservice | korttidsvistelse | korttidstillsyn | boende_barn | boende_vuxna | daglig_verksamhet
                A1980 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0
            """,
        },
    ),
    holds=Case(
        {
            "lss": """
                personnummer | personlig_assistans | ledsagarservice | kontaktperson | avlosarservice | korttidsvistelse | korttidstillsyn | boende_barn | boende_vuxna | daglig_verksamhet
                A1980 | 0 | 0 | 1 | 0 | 0 | 0 | 0 | 0 | 0
            """,
        },
    ),
)
