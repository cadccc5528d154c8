"""Samma person har två likadana insatser från samma dag."""

from typing import Any

from socialrapport.model.issue import Severity
from socialrapport.model.rule import At, Case, Rule


def bryter(rader: Any, at: At) -> Any:
    nyckel = ["personnummer", "omrade", "lagrum", "typ", "startdatum"]
    lika = rader.group_by(nyckel).aggregate(antal=rader.count())
    return rader.semi_join(lika.filter(lika.antal > 1), nyckel)


rule = Rule(
    id="insats_tva_ganger",
    severity=Severity.WARNING,
    says="Samma person har två likadana insatser från samma dag.",
    why="Antalet insatser blir för högt; personerna räknas en gång.",
    remedy="Ta bort den ena om de är samma beslut.",
    registers=("insats",),
    among=bryter,
    breaks=Case(
        {
            "insats": """
                insats_id | personnummer | omrade | lagrum | typ | startdatum
                1 | A1980 | SP | SOL | BOENDESTOD | 2024-03-01
                2 | A1980 | SP | SOL | BOENDESTOD | 2024-03-01
            """,
        },
    ),
    holds=Case(
        {
            "insats": """
                insats_id | personnummer | omrade | lagrum | typ | startdatum
                1 | A1980 | SP | SOL | BOENDESTOD | 2024-03-01
                2 | A1980 | SP | SOL | BOENDESTOD | 2024-03-02
            """,
        },
    ),
)
