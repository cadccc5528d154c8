"""Heldygnsvården saknar placering."""

from typing import Any

from socialrapport.model.issue import Severity
from socialrapport.model.rule import At, Case, Rule


def bryter(rader: Any, placering: Any, at: At) -> Any:
    vard = rader.filter((rader.typ == "HELDYGN") & rader.verkstalld)
    return vard.anti_join(placering, "insats_id")


rule = Rule(
    id="heldygn_utan_placering",
    severity=Severity.WARNING,
    says="Den verkställda heldygnsvården har ingen placering.",
    why="Barnet räknas inte bland de placerade.",
    remedy="Registrera placeringen, eller ta bort insatsen.",
    registers=("insats",),
    column="insats_id",
    needs=("placering",),
    among=bryter,
    breaks=Case(
        {
            "insats": """
                insats_id | personnummer | omrade | lagrum | typ | verkstalld
                1 | A2010 | BU | SOL | HELDYGN | ja
                2 | B2010 | BU | SOL | HELDYGN | ja
            """,
            "placering": """
                placering_id | insats_id
                P1 | 1
            """,
        },
    ),
    holds=Case(
        {
            "insats": """
                insats_id | personnummer | omrade | lagrum | typ | verkstalld
                1 | A2010 | BU | SOL | HELDYGN | ja
                2 | B2010 | BU | SOL | HELDYGN | nej
            """,
            "placering": """
                placering_id | insats_id
                P1 | 1
            """,
        },
    ),
)
