"""Området på raden i tabellen finns inte i profilen."""

from socialrapport.model.issue import Severity
from socialrapport.model.rule import Case, Only, Rule

rule = Rule(
    id="okant_omrade",
    severity=Severity.ERROR,
    says="Området på raden i tabellen finns inte i profilen{detalj}.",
    why="Raden kan inte redovisas och läggs åt sidan.",
    remedy="Rätta namnet, eller lägg till området i profilen.",
    only=Only.PUBLISHED,
    breaks=Case(
        {
            "b020_bistandstagare.csv": "område;nivå;biståndstagare_2017\nBromma;sdo;100\nAtlantis;sdo;100\n",
        },
        year=2017,
    ),
    holds=Case(
        {
            "b020_bistandstagare.csv": "område;nivå;biståndstagare_2017\nBromma;sdo;100\n",
        },
        year=2017,
    ),
)
