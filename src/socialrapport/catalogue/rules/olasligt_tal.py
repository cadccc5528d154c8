"""Värdet i kolumnen kolumn är varken ett tal, `..` eller `.`."""

from socialrapport.model.issue import Severity
from socialrapport.model.rule import Rule

rule = Rule(
    id="olasligt_tal",
    severity=Severity.ERROR,
    says="Värdet i kolumnen {kolumn} är varken ett tal, `..` eller `.`.",
    why="Cellen kan inte redovisas och läggs åt sidan.",
    remedy="Rätta värdet i tabellen.",
)
