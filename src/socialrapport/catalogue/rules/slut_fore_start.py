"""Slutdatum ligger före startdatum."""

from socialrapport.model.issue import Severity
from socialrapport.model.rule import Case, Rule

rule = Rule(
    id="slut_fore_start",
    severity=Severity.ERROR,
    says="Slutdatum ligger före startdatum.",
    why="Perioden kan inte placeras i tiden; raden läggs åt sidan.",
    remedy="Rätta datumen i verksamhetssystemet.",
    breaks=Case(
        {
            "placering": """
                placering_id | insats_id | startdatum | slutdatum
                P1 | 1 | 2024-03-01 | 2024-02-29
            """,
            "insats": """
                insats_id | personnummer
                1 | A2010
            """,
        },
    ),
    holds=Case(
        {
            "placering": """
                placering_id | insats_id | startdatum | slutdatum
                P1 | 1 | 2024-03-01 | 2024-03-01
            """,
            "insats": """
                insats_id | personnummer
                1 | A2010
            """,
        },
    ),
)
