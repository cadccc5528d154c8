"""Filen har en kolumn som registret inte känner: detalj."""

from socialrapport.model.issue import Severity
from socialrapport.model.rule import Rule

rule = Rule(
    id="okand_kolumn",
    severity=Severity.FATAL,
    says="Filen har en kolumn som registret inte känner: {detalj}.",
    why="En felstavad kolumn skulle läsas som att uppgiften saknas.",
    remedy="Rätta kolumnens namn eller ta bort den.",
)
