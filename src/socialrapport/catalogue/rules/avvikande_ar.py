"""Antalet rader ändrades mycket mellan två år, och mer än slumpen förklarar."""

from socialrapport.catalogue.rules.vanligt import FALSKLARM, handelser
from socialrapport.model.issue import Severity
from socialrapport.model.rule import Case, Rule

rule = Rule(
    id="avvikande_ar",
    severity=Severity.WARNING,
    says="Antalet rader ändrades med mer än 25 procent mellan två år, och mer än slumpen förklarar: {detalj}.",
    why="En så stor ändring beror oftare på leveransen än på verksamheten. " + FALSKLARM,
    remedy="Kontrollera uttaget för åren och förklara ändringen i rapporten om den är verklig.",
    publicly="Antalet rader ändrades med mer än 25 procent mellan två år, och mer än slumpen förklarar.",
    breaks=Case({"lvm": handelser({2023: 100, 2024: 190})}),
    holds=Case({"lvm": handelser({2023: 100, 2024: 150})}),
)
