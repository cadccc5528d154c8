"""Antalet rader ändrades med mer än 25 procent mellan två år: detalj."""

from socialrapport.model.issue import Severity
from socialrapport.model.rule import Rule

rule = Rule(
    id="avvikande_ar",
    severity=Severity.WARNING,
    says="Antalet rader ändrades med mer än 25 procent mellan två år: {detalj}.",
    why="En så stor ändring beror oftare på leveransen än på verksamheten.",
    remedy="Kontrollera uttaget för åren och förklara ändringen i rapporten om den är verklig.",
)
