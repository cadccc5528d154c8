"""Värdet i kolumnen kolumn (titel) ligger utanför det rimliga: detalj."""

from socialrapport.model.issue import Severity
from socialrapport.model.rule import Case, Rule

rule = Rule(
    id="utanfor_gransen",
    severity=Severity.ERROR,
    says="Värdet i kolumnen {kolumn} ({titel}) ligger utanför det rimliga: {detalj}.",
    why="Ett orimligt värde snedvrider summor och medelvärden; raden läggs åt sidan.",
    remedy="Kontrollera värdet mot akten och rätta.",
    breaks=Case(
        {
            "ekonomiskt_bistand": """
                personnr1 | manad
                A1980 | 13
                B1980 | 12
            """,
        },
    ),
    holds=Case(
        {
            "ekonomiskt_bistand": """
                personnr1 | manad
                A1980 | 12
            """,
        },
    ),
)
