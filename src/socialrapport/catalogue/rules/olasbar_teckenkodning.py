"""Filen är inte text i en teckenkodning som kan läsas: detalj."""

from socialrapport.model.issue import Severity
from socialrapport.model.rule import Rule

rule = Rule(
    id="olasbar_teckenkodning",
    severity=Severity.FATAL,
    says="Filen är inte text i en teckenkodning som kan läsas: {detalj}.",
    why="Innehållet kan inte tolkas säkert.",
    remedy="Spara filen som UTF-8 (kommaseparerad text) och lämna den igen.",
)
