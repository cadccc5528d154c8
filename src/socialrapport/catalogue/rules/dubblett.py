"""Nyckeln detalj förekommer på flera rader; den första räknas."""

from socialrapport.model.issue import Severity
from socialrapport.model.rule import Rule

rule = Rule(
    id="dubblett",
    severity=Severity.ERROR,
    says="Nyckeln {detalj} förekommer på flera rader; den första räknas.",
    why="Samma ärende skulle räknas flera gånger; senare rader läggs åt sidan.",
    remedy="Ta bort dubbletten i källan.",
)
