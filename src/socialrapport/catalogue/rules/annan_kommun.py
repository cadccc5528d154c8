"""Kommunkoden är inte den egna (detalj)."""

from socialrapport.model.issue import Severity
from socialrapport.model.rule import Case, Rule

rule = Rule(
    id="annan_kommun",
    severity=Severity.ERROR,
    says="Kommunkoden är inte den egna ({detalj}).",
    why="Andra kommuners ärenden ska inte räknas; raden läggs åt sidan.",
    remedy="Lämna bara kommunens egna rader.",
    breaks=Case(
        {
            "ekonomiskt_bistand": """
                kommun | personnr1
                0184 | A1980
                0180 | B1980
            """,
        },
    ),
    holds=Case(
        {
            "ekonomiskt_bistand": """
                kommun | personnr1
                0180 | A1980
            """,
        },
    ),
)
