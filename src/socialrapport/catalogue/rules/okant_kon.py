"""Personens kön är okänt."""

from typing import Any

from socialrapport.model.issue import Severity
from socialrapport.model.rule import At, Case, Rule


def bryter(rader: Any, at: At) -> Any:
    return rader.personnummer_kon.isnull()


rule = Rule(
    id="okant_kon",
    severity=Severity.INFO,
    says="Personens kön är okänt.",
    why="Personen räknas i samtliga men inte bland kvinnor eller män.",
    remedy="Komplettera personnumret när det är känt.",
    registers=("person",),
    column="kon",
    row=bryter,
    breaks=Case(
        {
            "person": """
                personnummer | kon | skyddad
                19800615TF12 | 9 | 0
            """,
        },
    ),
    holds=Case(
        {
            "person": """
                personnummer | kon | skyddad
                A1980 | 1 | 0
            """,
        },
    ),
)
