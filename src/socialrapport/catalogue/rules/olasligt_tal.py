"""Värdet i kolumnen kolumn är varken ett tal, `..` eller `.`."""

from socialrapport.model.issue import Severity
from socialrapport.model.rule import Case, Only, Rule

rule = Rule(
    id="olasligt_tal",
    severity=Severity.ERROR,
    says="Värdet i kolumnen {kolumn} är varken ett tal, `..` eller `.`.",
    why="Cellen kan inte redovisas och läggs åt sidan.",
    remedy="Rätta värdet i tabellen.",
    only=Only.PUBLISHED,
    breaks=Case(
        {
            "b161_ekonomiskt_bistand.csv": "rad;2017\nBiståndshushåll;cirka 100\nBiståndstagare;173\n",
        },
        year=2017,
    ),
    holds=Case(
        {
            "b161_ekonomiskt_bistand.csv": "rad;2017\nBiståndshushåll;..\nBiståndstagare;173\n",
        },
        year=2017,
    ),
)
