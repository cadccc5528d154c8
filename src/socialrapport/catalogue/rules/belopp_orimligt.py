"""Utbetalt bistånd är högre än 100 000 kronor på en månad."""

from typing import Any

from socialrapport.model.issue import Severity
from socialrapport.model.rule import At, Case, Rule


def bryter(rader: Any, at: At) -> Any:
    return rader.sbel > 100_000


rule = Rule(
    id="belopp_orimligt",
    severity=Severity.WARNING,
    says="Utbetalt bistånd är högre än 100 000 kronor på en månad.",
    why="Ett enda felskrivet belopp märks i årets summa och i genomsnittet för distriktet.",
    remedy="Kontrollera beloppet i verksamhetssystemet.",
    registers=("ekonomiskt_bistand",),
    column="sbel",
    row=bryter,
    breaks=Case(
        {
            "ekonomiskt_bistand": """
                personnr1 | sbel
                A1980 | 100001
            """,
        },
    ),
    holds=Case(
        {
            "ekonomiskt_bistand": """
                personnr1 | sbel
                A1980 | 100000
            """,
        },
    ),
)
