"""Två tabeller ger olika värden för samma sak: detalj."""

from socialrapport.model.issue import Severity
from socialrapport.model.rule import Rule

rule = Rule(
    id="tva_tabeller",
    severity=Severity.WARNING,
    says="Två tabeller ger olika värden för samma sak: {detalj}.",
    why="Läsaren kan inte veta vilket som gäller; den första tabellens värde används.",
    remedy="Kontrollera mot källan och rätta den ena.",
)
