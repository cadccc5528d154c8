"""Antalet rader i ett distrikt halverades eller mer mellan två år: detalj."""

from socialrapport.model.issue import Severity
from socialrapport.model.rule import Rule

rule = Rule(
    id="avvikande_distrikt",
    severity=Severity.WARNING,
    says="Antalet rader i ett distrikt halverades eller mer mellan två år: {detalj}.",
    why="Distriktet kan ha lämnat ofullständiga uppgifter.",
    remedy="Kontrollera distriktets uttag.",
)
