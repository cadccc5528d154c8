"""Placeringarna inom en insats överlappar varandra."""

from typing import Any

import ibis

from socialrapport.model.issue import Severity
from socialrapport.model.rule import At, Case, Rule


def bryter(rader: Any, at: At) -> Any:
    foljd = rader.mutate(
        nasta=rader.startdatum.lead().over(ibis.window(group_by="insats_id", order_by=["startdatum", "_rad"]))
    )
    return foljd.filter(foljd.nasta.notnull() & (foljd.slutdatum.isnull() | (foljd.nasta < foljd.slutdatum)))


rule = Rule(
    id="overlappande_placeringar",
    severity=Severity.WARNING,
    says="Placeringarna inom en insats överlappar varandra.",
    why="Samma dygn räknas två gånger bland vårddygnen.",
    remedy="Avsluta den första placeringen den dag då nästa börjar.",
    registers=("placering",),
    column="slutdatum",
    among=bryter,
    breaks=Case(
        {
            "placering": """
                placering_id | insats_id | startdatum | slutdatum
                P1 | 1 | 2024-02-01 | 2024-03-02
                P2 | 1 | 2024-03-01 |
            """,
            "insats": """
                insats_id | personnummer | omrade | beslutsdatum | startdatum
                1 | A2010 | BU | 2024-02-01 | 2024-02-01
            """,
        },
    ),
    holds=Case(
        {
            "placering": """
                placering_id | insats_id | startdatum | slutdatum
                P1 | 1 | 2024-02-01 | 2024-03-01
                P2 | 1 | 2024-03-01 |
            """,
            "insats": """
                insats_id | personnummer | omrade | beslutsdatum | startdatum
                1 | A2010 | BU | 2024-02-01 | 2024-02-01
            """,
        },
    ),
)
