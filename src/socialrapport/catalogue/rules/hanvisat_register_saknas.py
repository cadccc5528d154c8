"""Registret detalj, som filen hänvisar till, finns inte i leveransen."""

from socialrapport.model.issue import Severity
from socialrapport.model.rule import Case, Rule

rule = Rule(
    id="hanvisat_register_saknas",
    severity=Severity.WARNING,
    says="Registret {detalj}, som filen hänvisar till, finns inte i leveransen.",
    why="Det går inte att kontrollera att uppgifterna hör ihop.",
    remedy="Lämna registret tillsammans med de övriga.",
    breaks=Case(
        {
            "placering": """
                insats_id | startdatum
                1 | 2024-03-01
            """,
        },
    ),
    holds=Case(
        {
            "placering": """
                insats_id | startdatum
                1 | 2024-03-01
            """,
            "insats": """
                insats_id | personnummer
                1 | A2010
            """,
        },
    ),
)
