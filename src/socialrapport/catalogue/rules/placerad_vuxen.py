"""Den placerade är äldre än 21 år."""

from typing import Any

from socialrapport.model.issue import Severity
from socialrapport.model.rule import At, Case, Rule


def bryter(rader: Any, insats: Any, at: At) -> Any:
    barn = insats.select("insats_id", fodd=insats.personnummer_fodelsear)
    bada = rader.inner_join(barn, "insats_id")
    return bada.filter((bada.startdatum.year() - bada.fodd) > 21)


rule = Rule(
    id="placerad_vuxen",
    severity=Severity.WARNING,
    says="Den placerade var äldre än 21 år när placeringen började.",
    why="Vård för barn och unga upphör senast vid 21 år; personen hamnar utanför åldersgrupperna.",
    remedy="Kontrollera personnumret och om placeringen hör till vuxna.",
    registers=("placering",),
    column="startdatum",
    needs=("insats",),
    among=bryter,
    breaks=Case(
        {
            "placering": """
                insats_id | startdatum
                1 | 2024-03-01
            """,
            "insats": """
                insats_id | personnummer | omrade
                1 | A2002 | BU
            """,
        },
    ),
    holds=Case(
        {
            "placering": """
                insats_id | startdatum
                1 | 2024-03-01
            """,
            "insats": """
                insats_id | personnummer | omrade
                1 | A2003 | BU
            """,
        },
    ),
)
