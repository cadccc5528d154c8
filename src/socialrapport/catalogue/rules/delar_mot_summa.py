"""Delarna (ekonomisk grundtrygghet och övrigt bistånd) är inte lika med det utbetalda beloppet."""

from socialrapport.model.issue import Severity
from socialrapport.model.rule import Rule

rule = Rule(
    id="delar_mot_summa",
    severity=Severity.WARNING,
    says="Delarna (ekonomisk grundtrygghet och övrigt bistånd) är inte lika med det utbetalda beloppet.",
    why="Beloppens fördelning blir fel, summan påverkas inte.",
    remedy="Kontrollera beloppen för raderna.",
)
