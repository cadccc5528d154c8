"""Området detalj i tabellen finns inte i profilen."""

from socialrapport.model.issue import Severity
from socialrapport.model.rule import Rule

rule = Rule(
    id="okant_omrade",
    severity=Severity.ERROR,
    says="Området {detalj} i tabellen finns inte i profilen.",
    why="Raden kan inte redovisas och läggs åt sidan.",
    remedy="Rätta namnet, eller lägg till området i profilen.",
)
