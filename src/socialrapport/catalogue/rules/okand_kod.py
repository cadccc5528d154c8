"""Koden i kolumnen kolumn (titel) finns inte i kodlistan."""

from socialrapport.model.issue import Severity
from socialrapport.model.rule import Rule

rule = Rule(
    id="okand_kod",
    severity=Severity.ERROR,
    says="Koden i kolumnen {kolumn} ({titel}) finns inte i kodlistan.",
    why="Raden kan inte redovisas i någon grupp och läggs åt sidan.",
    remedy="Använd en kod ur registrets kodlista.",
)
