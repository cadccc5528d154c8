"""Inget distrikt i filen finns i profilen detalj."""

from socialrapport.model.issue import Severity
from socialrapport.model.rule import Case, Only, Rule

rule = Rule(
    id="inga_kanda_distrikt",
    severity=Severity.FATAL,
    says="Inget distrikt i filen finns i profilen {detalj}.",
    why="Filen hör troligen till en annan kommun, eller så är profilen fel.",
    remedy="Kontrollera --profile och filens distriktskoder.",
    only=Only.DIVIDED,
    breaks=Case(
        {
            "lvm": """
                personnummer | distrikt
                A1980 | Norr
                B1980 | Söder
            """,
        },
    ),
    holds=Case(
        {
            "lvm": """
                personnummer | distrikt
                A1980 | 04
                B1980 | Söder
            """,
        },
    ),
    also={"okant_distrikt": "Är inget distrikt känt så är inte heller radernas egna det."},
)
