"""Ett publicerat tal följer inte av tabellens egna uppgifter: detalj."""

from socialrapport.model.issue import Severity
from socialrapport.model.rule import Rule

rule = Rule(
    id="kvot_mot_delar",
    severity=Severity.WARNING,
    says="Ett publicerat tal följer inte av tabellens egna uppgifter: {detalj}.",
    why="Antingen kvoten eller dess delar är fel.",
    remedy="Kontrollera mot källan.",
)
