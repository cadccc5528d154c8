"""Två tabeller ger olika värden för samma sak: detalj."""

from socialrapport.model.issue import Severity
from socialrapport.model.rule import Case, Only, Rule

rule = Rule(
    id="tva_tabeller",
    severity=Severity.WARNING,
    says="Två tabeller ger olika värden för samma sak: {detalj}.",
    why="Läsaren kan inte veta vilket som gäller; den första tabellens värde används.",
    remedy="Kontrollera mot källan och rätta den ena.",
    only=Only.PUBLISHED,
    breaks=Case(
        {
            "b161_ekonomiskt_bistand.csv": "rad;2017\nBiståndshushåll;100\nBiståndstagare;173\n",
            "b020_bistandstagare.csv": "område;nivå;biståndstagare_2017\nHela staden;stad;174\n",
        },
        year=2017,
    ),
    holds=Case(
        {
            "b161_ekonomiskt_bistand.csv": "rad;2017\nBiståndshushåll;100\nBiståndstagare;173\n",
            "b020_bistandstagare.csv": "område;nivå;biståndstagare_2017\nHela staden;stad;173\n",
        },
        year=2017,
    ),
)
