"""Ett publicerat tal följer inte av tabellens egna uppgifter: detalj."""

from socialrapport.model.issue import Severity
from socialrapport.model.rule import Case, Only, Rule

rule = Rule(
    id="kvot_mot_delar",
    severity=Severity.WARNING,
    says="Ett publicerat tal följer inte av tabellens egna uppgifter: {detalj}.",
    why="Antingen kvoten eller dess delar är fel.",
    remedy="Kontrollera mot källan.",
    only=Only.PUBLISHED,
    breaks=Case(
        {
            "b161_ekonomiskt_bistand.csv": "rad;2017\nBiståndshushåll;100\nBiståndstagare;173\nGenomsnittlig hushållsstorlek;1,71\n",
        },
        year=2017,
    ),
    holds=Case(
        {
            "b161_ekonomiskt_bistand.csv": "rad;2017\nBiståndshushåll;100\nBiståndstagare;173\nGenomsnittlig hushållsstorlek;1,73\n",
        },
        year=2017,
    ),
)
