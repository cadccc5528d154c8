"""Tabellen känns inte igen av profilens beskrivning av publicerade tabeller: detalj."""

from socialrapport.model.issue import Severity
from socialrapport.model.rule import Rule

rule = Rule(
    id="okand_tabell",
    severity=Severity.INFO,
    says="Tabellen känns inte igen av profilens beskrivning av publicerade tabeller: {detalj}.",
    why="Dess uppgifter kommer inte med.",
    remedy="Beskriv tabellen i profilens aggregat.yaml om den ska med.",
)
