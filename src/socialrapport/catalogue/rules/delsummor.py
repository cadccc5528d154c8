"""Delarna summerar inte till sin helhet: detalj."""

from socialrapport.model.issue import Severity
from socialrapport.model.rule import Rule

rule = Rule(
    id="delsummor",
    severity=Severity.WARNING,
    says="Delarna summerar inte till sin helhet: {detalj}.",
    why="Antingen delarna eller helheten är fel i den publicerade tabellen.",
    remedy="Kontrollera mot källan.",
)
