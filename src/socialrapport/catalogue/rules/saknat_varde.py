"""Obligatorisk uppgift saknas i kolumnen kolumn (titel)."""

from socialrapport.model.issue import Severity
from socialrapport.model.rule import Rule

rule = Rule(
    id="saknat_varde",
    severity=Severity.ERROR,
    says="Obligatorisk uppgift saknas i kolumnen {kolumn} ({titel}).",
    why="Raden kan inte räknas och läggs åt sidan.",
    remedy="Komplettera uppgiften i verksamhetssystemet och ta ut filen igen.",
)
