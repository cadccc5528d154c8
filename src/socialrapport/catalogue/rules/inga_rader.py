"""Registret har inga rader för rapportåret."""

from socialrapport.model.issue import Severity
from socialrapport.model.rule import Case, Rule

rule = Rule(
    id="inga_rader",
    severity=Severity.WARNING,
    says="Registret {register} har inga rader för {detalj}.",
    why="Rapporten visar då ett äldre år som det senaste, eller ingenting.",
    remedy="Lämna registret för året. Fanns inget att lämna: kvittera det i kvitterade.yaml med registret och året, så "
    "redovisas noll. Det som lämnas som antal lämnas som talet 0.",
    breaks=Case(
        {
            "lvm": """
                personnummer | datum
                A1980 | 2023-03-01
            """,
        },
    ),
    holds=Case(
        {
            "lvm": """
                personnummer | datum
                A1980 | 2023-03-01
                A1981 | 2024-03-01
            """,
        },
    ),
)
