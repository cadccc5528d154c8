"""Kommunkoden är inte den egna (detalj)."""

from socialrapport.model.issue import Severity
from socialrapport.model.rule import Rule

rule = Rule(
    id="annan_kommun",
    severity=Severity.ERROR,
    says="Kommunkoden är inte den egna ({detalj}).",
    why="Andra kommuners ärenden ska inte räknas; raden läggs åt sidan.",
    remedy="Lämna bara kommunens egna rader.",
)
