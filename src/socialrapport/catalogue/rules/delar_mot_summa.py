"""Delarna (ekonomisk grundtrygghet och övrigt bistånd) är inte lika med det utbetalda beloppet."""

from socialrapport.model.issue import Severity
from socialrapport.model.rule import Case, Rule

rule = Rule(
    id="delar_mot_summa",
    severity=Severity.WARNING,
    says="Delarna (ekonomisk grundtrygghet och övrigt bistånd) är inte lika med det utbetalda beloppet.",
    why="Beloppens fördelning blir fel, summan påverkas inte.",
    remedy="Kontrollera beloppen för raderna.",
    breaks=Case(
        {
            "ekonomiskt_bistand": """
                personnr1 | sbel | egt | ovrigt
                A1980 | 100 | 60 | 30
            """,
        },
    ),
    holds=Case(
        {
            "ekonomiskt_bistand": """
                personnr1 | sbel | egt | ovrigt
                A1980 | 100 | 60 | 40
            """,
        },
    ),
)
