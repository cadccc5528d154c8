"""Filen hör inte till något register: detalj."""

from socialrapport.model.issue import Severity
from socialrapport.model.rule import Rule

rule = Rule(
    id="okand_fil",
    severity=Severity.INFO,
    says="Filen hör inte till något register: {detalj}.",
    why="Uppgifterna i filen kommer inte med i rapporten.",
    remedy="Döp om filen efter registret, eller ta bort den ur mappen om den inte ska med.",
)
