"""Könet i kolumnen kolumn säger emot personnumret."""

from socialrapport.model.issue import Severity
from socialrapport.model.rule import Rule

rule = Rule(
    id="kon_mot_personnummer",
    severity=Severity.WARNING,
    says="Könet i kolumnen {kolumn} säger emot personnumret.",
    why="Kön räknas efter personnumret.",
    remedy="Kontrollera personnumret.",
)
