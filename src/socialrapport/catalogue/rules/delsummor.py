"""Delarna summerar inte till sin helhet: detalj."""

from socialrapport.model.issue import Severity
from socialrapport.model.rule import Case, Only, Rule

rule = Rule(
    id="delsummor",
    severity=Severity.WARNING,
    says="Delarna summerar inte till sin helhet: {detalj}.",
    why="Antingen delarna eller helheten är fel i den publicerade tabellen.",
    remedy="Kontrollera mot källan.",
    only=Only.PUBLISHED,
    breaks=Case(
        {
            "b161_ekonomiskt_bistand.csv": "rad;2017\nEkonomiskt bistånd (tkr);100\ndärav ekonomisk grundtrygghet (EGT);60\növrigt ekonomiskt bistånd;30\n",
        },
        year=2017,
    ),
    holds=Case(
        {
            "b161_ekonomiskt_bistand.csv": "rad;2017\nEkonomiskt bistånd (tkr);100\ndärav ekonomisk grundtrygghet (EGT);60\növrigt ekonomiskt bistånd;40\n",
        },
        year=2017,
    ),
)
