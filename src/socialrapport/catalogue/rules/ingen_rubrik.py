"""Första raden i filen är inte registrets rubrikrad. Väntade kolumner: detalj."""

from socialrapport.model.issue import Severity
from socialrapport.model.rule import Rule

rule = Rule(
    id="ingen_rubrik",
    severity=Severity.FATAL,
    says="Första raden i filen är inte registrets rubrikrad. Väntade kolumner: {detalj}.",
    why="Utan rubrikrad går det inte att veta vad kolumnerna betyder.",
    remedy="Lägg till en rubrikrad med kolumnernas namn.",
)
