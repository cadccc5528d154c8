"""Samma barn, dag och anmälare på flera rader."""

from typing import Any

from socialrapport.model.issue import Severity
from socialrapport.model.rule import At, Case, Rule


def bryter(rader: Any, at: At) -> Any:
    nyckel = ["personnummer", "ankomstdatum", "anmalare"]
    lika = rader.group_by(nyckel).aggregate(antal=rader.count())
    return rader.semi_join(lika.filter(lika.antal > 1), nyckel)


rule = Rule(
    id="samma_anmalan",
    severity=Severity.INFO,
    says="Samma barn, dag och slags anmälare står på flera rader.",
    why="Det kan vara en anmälan som registrerats två gånger; alla räknas.",
    remedy="Kontrollera om anmälningarna är samma.",
    registers=("orosanmalan",),
    among=bryter,
    breaks=Case(
        {
            "orosanmalan": """
                anmalan_id | personnummer | ankomstdatum | anmalare
                1 | A2010 | 2024-03-01 | skola
                2 | A2010 | 2024-03-01 | skola
            """,
        },
    ),
    holds=Case(
        {
            "orosanmalan": """
                anmalan_id | personnummer | ankomstdatum | anmalare
                1 | A2010 | 2024-03-01 | skola
                2 | A2010 | 2024-03-01 | polis
            """,
        },
    ),
)
