"""Kolumnen kolumn finns två gånger i filen."""

from socialrapport.model.issue import Severity
from socialrapport.model.rule import Rule

rule = Rule(
    id="kolumn_tva_ganger",
    severity=Severity.FATAL,
    says="Kolumnen {kolumn} finns två gånger i filen.",
    why="Det går inte att veta vilken som gäller.",
    remedy="Ta bort den ena kolumnen.",
)
