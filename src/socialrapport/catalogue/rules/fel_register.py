"""Filen heter som registret register men ser ut som detalj."""

from socialrapport.model.issue import Severity
from socialrapport.model.rule import Rule

rule = Rule(
    id="fel_register",
    severity=Severity.FATAL,
    says="Filen heter som registret {register} men ser ut som {detalj}.",
    why="Fel uppgifter skulle räknas under fel rubrik.",
    remedy="Kontrollera vilken fil som lämnats och döp den efter sitt register.",
)
