"""Värdet i kolumnen kolumn (titel) är inte av typen detalj."""

from socialrapport.model.issue import Severity
from socialrapport.model.rule import Rule

rule = Rule(
    id="fel_typ",
    severity=Severity.ERROR,
    says="Värdet i kolumnen {kolumn} ({titel}) är inte av typen {detalj}.",
    why="Raden kan inte tolkas och läggs åt sidan.",
    remedy="Rätta värdet i källan.",
)
