"""Nyckeln detalj förekommer på flera rader; den första räknas."""

from socialrapport.model.issue import Severity
from socialrapport.model.rule import Case, Rule

rule = Rule(
    id="dubblett",
    severity=Severity.ERROR,
    says="Nyckeln {detalj} förekommer på flera rader; den första räknas.",
    publicly="Samma ärende finns på flera rader; den första räknas.",
    why="Samma ärende skulle räknas flera gånger; senare rader läggs åt sidan.",
    remedy="Ta bort dubbletten i källan.",
    breaks=Case(
        {
            "lvm": """
                handelse_id | personnummer
                1 | A1980
                1 | B1980
            """,
        },
    ),
    holds=Case(
        {
            "lvm": """
                handelse_id | personnummer
                1 | A1980
                2 | B1980
            """,
        },
    ),
)
