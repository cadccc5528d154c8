"""Den rapporterade är inte i hemlöshet i kartläggningens mening."""

from typing import Any

from socialrapport.catalogue.registers.hemloshet import HOS_VANNER, UTANFOR
from socialrapport.model.issue import Severity
from socialrapport.model.rule import At, Case, Rule


def bryter(rader: Any, at: At) -> Any:
    lange = (rader.boendesituation == "VANNER") & (rader.manader_situation > HOS_VANNER)
    return rader.boendesituation.isin(UTANFOR) | lange


rule = Rule(
    id="hemloshet_utanfor",
    severity=Severity.INFO,
    says="Den rapporterade är inte i hemlöshet i kartläggningens mening.",
    why="Andrahandsboende, stadigvarande inneboende, försöks- och träningslägenhet och Bostad först räknas inte, och "
    "tillfälligt boende hos vänner räknas i högst tre månader.",
    remedy="Ingenting, om uppgiften stämmer; personen räknas inte om ingen annan rapporterat något annat.",
    registers=("hemloshet",),
    column="boendesituation",
    row=bryter,
    breaks=Case(
        {
            "hemloshet": """
                personnummer | boendesituation | manader_situation
                A1980 | VANNER | 4
            """,
        },
    ),
    holds=Case(
        {
            "hemloshet": """
                personnummer | boendesituation | manader_situation
                A1980 | VANNER | 3
            """,
        },
    ),
)
