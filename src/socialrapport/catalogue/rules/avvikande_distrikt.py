"""Antalet rader i ett distrikt halverades eller mer, och mer än slumpen förklarar."""

from socialrapport.catalogue.rules.vanligt import FALSKLARM, handelser
from socialrapport.model.issue import Severity
from socialrapport.model.rule import Case, Only, Rule

rule = Rule(
    id="avvikande_distrikt",
    severity=Severity.WARNING,
    says="Antalet rader i ett distrikt mer än halverades mellan två år, och mer än slumpen förklarar: {detalj}.",
    why="Distriktet kan ha lämnat ofullständiga uppgifter. " + FALSKLARM,
    remedy="Kontrollera distriktets uttag.",
    only=Only.DIVIDED,
    publicly="Antalet rader i ett distrikt mer än halverades mellan två år, och mer än slumpen förklarar.",
    breaks=Case({"lvm": handelser({2023: 100, 2024: 40})}),
    holds=Case({"lvm": handelser({2023: 24, 2024: 10})}),
    also={"osannolik_niva": "En halvering är också osannolik efter hur antalet ändrats tidigare, där de åren lämnats."},
)
