"""Distriktet finns inte i profilen detalj."""

from socialrapport.model.issue import Severity
from socialrapport.model.rule import Rule

rule = Rule(
    id="okant_distrikt",
    severity=Severity.ERROR,
    says="Distriktet finns inte i profilen {detalj}.",
    why="Raden kan inte räknas till någon del av kommunen och läggs åt sidan.",
    remedy="Rätta distriktskoden, eller lägg till distriktet i profilen.",
)
