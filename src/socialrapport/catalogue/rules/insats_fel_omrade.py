"""Insatsen finns inte inom området."""

from typing import Any

from socialrapport.model.issue import Severity
from socialrapport.model.rule import At, Case, Rule


def bryter(rader: Any, at: At) -> Any:
    vald = (rader.typ == "SKYDDAT") & ~rader.omrade.isin(["VALD", "BU"])
    utovare = (rader.typ == "VALDSUTOVARE") & (rader.omrade != "VALD")
    barn = (rader.typ == "HELDYGN") & (rader.omrade != "BU")
    hemlos = rader.typ.isin(["BOSTAD_FORST", "FORSOK", "TRANING"]) & (rader.omrade != "HL")
    return vald | utovare | barn | hemlos


rule = Rule(
    id="insats_fel_omrade",
    severity=Severity.WARNING,
    says="Typen av insats finns inte inom området.",
    why="Skyddat boende och insatser för den som utövar våld hör till våld i nära relationer, heldygnsvård för barn till "
    "barn och unga, och Bostad först, försöks- och träningslägenheter till hemlöshet; insatsen räknas inte där den ska.",
    remedy="Rätta området eller typen.",
    registers=("insats",),
    column="typ",
    row=bryter,
    breaks=Case(
        {
            "insats": """
                personnummer | omrade | lagrum | typ
                A1980 | FN | SOL | SKYDDAT
                A1980 | MB | SOL | VALDSUTOVARE
            """,
        },
    ),
    holds=Case(
        {
            "insats": """
                personnummer | omrade | lagrum | typ
                A1980 | VALD | SOL | SKYDDAT
                A1980 | VALD | SOL | VALDSUTOVARE
            """,
        },
    ),
)
