"""Värdet i kolumnen kolumn finns inte i registret detalj."""

from socialrapport.model.issue import Severity
from socialrapport.model.rule import Case, Rule

rule = Rule(
    id="bruten_hanvisning",
    severity=Severity.ERROR,
    says="Värdet i kolumnen {kolumn} finns inte i registret {detalj}.",
    why="Kopplingen mellan uppgifterna går förlorad; raden läggs åt sidan.",
    remedy="Lämna båda registren från samma uttag, eller rätta hänvisningen.",
    breaks=Case(
        {
            "placering": """
                placering_id | insats_id
                P1 | 1
                P2 | 2
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
                placering_id | insats_id
                P1 | 1
            """,
            "insats": """
                insats_id | personnummer
                1 | A2010
            """,
        },
    ),
)
