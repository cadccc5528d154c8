"""detalj har inga rader."""

from socialrapport.model.issue import Severity
from socialrapport.model.rule import Rule

rule = Rule(
    id="manad_saknas",
    severity=Severity.WARNING,
    says="{detalj} har inga rader.",
    why="Årets antal blir för lågt för distriktet och för helheten.",
    remedy="Be distriktet lämna månaden, eller bekräfta att inget fanns att lämna.",
)
