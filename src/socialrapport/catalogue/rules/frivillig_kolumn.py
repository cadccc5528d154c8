"""Filen saknar frivilliga kolumner: detalj."""

from socialrapport.model.issue import Severity
from socialrapport.model.rule import Rule

rule = Rule(
    id="frivillig_kolumn",
    severity=Severity.INFO,
    says="Filen saknar frivilliga kolumner: {detalj}.",
    why="Uppgifterna räknas som okända.",
    remedy="Lägg till kolumnerna om källan har dem.",
)
