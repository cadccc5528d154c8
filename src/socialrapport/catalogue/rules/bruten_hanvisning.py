"""Värdet i kolumnen kolumn finns inte i registret detalj."""

from socialrapport.model.issue import Severity
from socialrapport.model.rule import Rule

rule = Rule(
    id="bruten_hanvisning",
    severity=Severity.ERROR,
    says="Värdet i kolumnen {kolumn} finns inte i registret {detalj}.",
    why="Kopplingen mellan uppgifterna går förlorad; raden läggs åt sidan.",
    remedy="Lämna båda registren från samma uttag, eller rätta hänvisningen.",
)
