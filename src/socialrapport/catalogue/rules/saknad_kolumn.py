"""Kolumnen kolumn (titel) saknas i filen."""

from socialrapport.model.issue import Severity
from socialrapport.model.rule import Rule

rule = Rule(
    id="saknad_kolumn",
    severity=Severity.FATAL,
    says="Kolumnen {kolumn} ({titel}) saknas i filen.",
    why="Indikatorerna kan inte räknas utan den.",
    remedy="Lägg till kolumnen, även om vissa värden är tomma.",
)
