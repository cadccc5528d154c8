"""Rader efter rapportåret detalj räknas inte."""

from socialrapport.model.issue import Severity
from socialrapport.model.rule import Rule

rule = Rule(
    id="efter_rapportaret",
    severity=Severity.INFO,
    says="Rader efter rapportåret {detalj} räknas inte.",
    why="De hör till nästa års rapport.",
    remedy="Inget behöver göras.",
)
