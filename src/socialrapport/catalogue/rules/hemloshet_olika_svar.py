"""Samma person är rapporterad med olika boendesituation."""

from typing import Any

from socialrapport.model.issue import Severity
from socialrapport.model.rule import At, Case, Rule


def bryter(rader: Any, at: At) -> Any:
    olika = rader.group_by(["ar", "personnummer"]).aggregate(antal=rader.boendesituation.nunique())
    return rader.semi_join(olika.filter(olika.antal > 1), ["ar", "personnummer"])


rule = Rule(
    id="hemloshet_olika_svar",
    severity=Severity.INFO,
    says="Samma person är rapporterad med olika boendesituation.",
    why="Personen räknas en gång, efter den första raden; de andra uppgifterna används inte.",
    remedy="Kontrollera med rapportörerna vad som gällde på mätdagen.",
    registers=("hemloshet",),
    column="boendesituation",
    among=bryter,
    breaks=Case(
        {
            "hemloshet": """
                rapportor | personnummer | boendesituation
                Klara | A1980 | UTE
                Frivården | A1980 | VANNER
            """,
        },
    ),
    holds=Case(
        {
            "hemloshet": """
                rapportor | personnummer | boendesituation
                Klara | A1980 | UTE
                Frivården | A1980 | UTE
            """,
        },
    ),
)
