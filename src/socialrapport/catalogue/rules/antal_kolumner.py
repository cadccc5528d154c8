"""Filen har ett annat antal fält än registret: detalj."""

from socialrapport.model.issue import Severity
from socialrapport.model.rule import Case, Rule

rule = Rule(
    id="antal_kolumner",
    severity=Severity.FATAL,
    says="Filen har ett annat antal fält än registret: {detalj}.",
    why="Utan rubrikrad läses fälten efter sin plats, och värdena skulle hamna i fel kolumner.",
    remedy="Lämna filen i registrets layout, eller med en rubrikrad.",
    breaks=Case(
        {
            "eb_2024.txt": "2024\t01\t0180\n",
        },
    ),
    holds=Case(
        {
            "ekonomiskt_bistand": """
                personnr1
                A1980
            """,
        },
    ),
)
