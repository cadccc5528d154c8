"""Placeringen ligger utanför sin insats."""

from typing import Any

from socialrapport.model.issue import Severity
from socialrapport.model.rule import At, Case, Rule


def bryter(rader: Any, insats: Any, at: At) -> Any:
    ramar = insats.select("insats_id", fran=insats.startdatum, till=insats.slutdatum)
    bada = rader.inner_join(ramar, "insats_id")
    efter = bada.till.notnull() & (bada.slutdatum.isnull() | (bada.slutdatum > bada.till))
    return bada.filter((bada.startdatum < bada.fran) | efter)


rule = Rule(
    id="placering_utanfor_insats",
    severity=Severity.WARNING,
    says="Placeringen börjar före eller slutar efter den insats som den hör till.",
    why="Vårddygnen räknas på placeringen; barnet kan räknas ett år för mycket.",
    remedy="Rätta placeringens eller insatsens datum.",
    registers=("placering",),
    column="startdatum",
    needs=("insats",),
    among=bryter,
    breaks=Case(
        {
            "placering": """
                insats_id | startdatum | slutdatum
                1 | 2024-02-01 | 2024-06-02
            """,
            "insats": """
                insats_id | personnummer | omrade | beslutsdatum | startdatum | slutdatum
                1 | A2010 | BU | 2024-02-01 | 2024-02-01 | 2024-06-01
            """,
        },
    ),
    holds=Case(
        {
            "placering": """
                insats_id | startdatum | slutdatum
                1 | 2024-02-01 | 2024-06-01
            """,
            "insats": """
                insats_id | personnummer | omrade | beslutsdatum | startdatum | slutdatum
                1 | A2010 | BU | 2024-02-01 | 2024-02-01 | 2024-06-01
            """,
        },
    ),
)
