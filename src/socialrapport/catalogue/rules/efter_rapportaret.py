"""Rader efter rapportåret detalj räknas inte."""

from socialrapport.model.issue import Severity
from socialrapport.model.rule import Case, Rule

rule = Rule(
    id="efter_rapportaret",
    severity=Severity.INFO,
    says="Rader efter rapportåret {detalj} räknas inte.",
    why="De hör till nästa års rapport.",
    remedy="Inget behöver göras.",
    breaks=Case(
        {
            "lvm": """
                personnummer | datum
                A1980 | 2024-12-31
                A1980 | 2025-01-01
            """,
        },
    ),
    holds=Case(
        {
            "lvm": """
                personnummer | datum
                A1980 | 2024-12-31
            """,
        },
    ),
)
