"""Slutdatum ligger före startdatum."""

from socialrapport.model.issue import Severity
from socialrapport.model.rule import Rule

rule = Rule(
    id="slut_fore_start",
    severity=Severity.ERROR,
    says="Slutdatum ligger före startdatum.",
    why="Perioden kan inte placeras i tiden; raden läggs åt sidan.",
    remedy="Rätta datumen i verksamhetssystemet.",
)
