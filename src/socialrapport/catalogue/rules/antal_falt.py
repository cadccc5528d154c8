"""Raden har inte lika många fält som rubriken."""

from socialrapport.model.issue import Severity
from socialrapport.model.rule import Rule

rule = Rule(
    id="antal_falt",
    severity=Severity.ERROR,
    says="Raden har inte lika många fält som rubriken.",
    why="Värdena hamnar i fel kolumner; raden läggs åt sidan.",
    remedy="Kontrollera avgränsare och citattecken på raden.",
)
