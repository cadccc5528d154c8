"""Könet i kolumnen kolumn säger emot personnumret."""

from socialrapport.model.issue import Severity
from socialrapport.model.rule import Case, Rule

rule = Rule(
    id="kon_mot_personnummer",
    severity=Severity.WARNING,
    says="Könet i kolumnen {kolumn} säger emot personnumret.",
    why="Kön räknas efter personnumret.",
    remedy="Kontrollera personnumret.",
    breaks=Case(
        {
            "person": """
                personnummer | kon | skyddad
                A1980M | 2 | 0
            """,
            "lvm": """
                personnummer
                A1980M
            """,
        },
    ),
    holds=Case(
        {
            "person": """
                personnummer | kon | skyddad
                A1980K | 2 | 0
            """,
            "lvm": """
                personnummer
                A1980K
            """,
        },
    ),
)
