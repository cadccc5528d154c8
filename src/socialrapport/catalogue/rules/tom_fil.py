"""Filen innehåller inga rader."""

from socialrapport.model.issue import Severity
from socialrapport.model.rule import Rule

rule = Rule(
    id="tom_fil",
    severity=Severity.FATAL,
    says="Filen innehåller inga rader.",
    why="Ett år eller ett distrikt skulle se ut att sakna ärenden.",
    remedy="Begär ut filen på nytt, eller ta bort den om inget ska lämnas.",
)
