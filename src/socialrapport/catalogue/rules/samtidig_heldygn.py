"""Barnet har två placeringar samtidigt, i olika insatser."""

from typing import Any

import ibis

from socialrapport.model.issue import Severity
from socialrapport.model.rule import At, Case, Rule


def bryter(rader: Any, insats: Any, at: At) -> Any:
    vard = insats.filter((insats.omrade == "BU") & (insats.typ == "HELDYGN")).select("insats_id", "personnummer")
    med_barn = rader.inner_join(vard, "insats_id")
    nasta = med_barn.select(
        barn="personnummer", annan="insats_id", borjar="startdatum", slutar="slutdatum", nyckel="placering_id"
    )
    samtidigt = (
        (med_barn.personnummer == nasta.barn)
        & (med_barn.insats_id != nasta.annan)
        & ((nasta.borjar > med_barn.startdatum) | (nasta.nyckel > med_barn.placering_id))
        & (nasta.borjar >= med_barn.startdatum)
        & (med_barn.slutdatum.isnull() | (nasta.borjar < med_barn.slutdatum))
        & (nasta.slutar.isnull() | (nasta.borjar < nasta.slutar))
    )
    return rader.semi_join(ibis.join(med_barn, nasta, samtidigt).select("placering_id"), "placering_id")


rule = Rule(
    id="samtidig_heldygn",
    severity=Severity.WARNING,
    says="Barnet har en annan placering, i en annan insats, som börjar innan den här har slutat.",
    why="Ett barn kan inte vårdas på två ställen samtidigt: samma dygn räknas två gånger bland vårddygnen.",
    remedy="Avsluta den första placeringen den dag då nästa börjar, eller ta bort den som registrerats två gånger.",
    registers=("placering",),
    column="slutdatum",
    needs=("insats",),
    among=bryter,
    breaks=Case(
        {
            "placering": """
                placering_id | insats_id | startdatum | slutdatum
                P1 | 1 | 2024-02-01 |
                P2 | 2 | 2024-03-01 | 2024-04-01
            """,
            "insats": """
                insats_id | personnummer | omrade | lagrum | typ | beslutsdatum | startdatum | verkstalld
                1 | A2010 | BU | SOL | HELDYGN | 2024-02-01 | 2024-02-01 | ja
                2 | A2010 | BU | SOL | HELDYGN | 2024-03-01 | 2024-03-01 | ja
            """,
        },
    ),
    holds=Case(
        {
            "placering": """
                placering_id | insats_id | startdatum | slutdatum
                P1 | 1 | 2024-02-01 | 2024-03-01
                P2 | 2 | 2024-03-01 | 2024-04-01
            """,
            "insats": """
                insats_id | personnummer | omrade | lagrum | typ | beslutsdatum | startdatum | verkstalld
                1 | A2010 | BU | SOL | HELDYGN | 2024-02-01 | 2024-02-01 | ja
                2 | A2010 | BU | SOL | HELDYGN | 2024-03-01 | 2024-03-01 | ja
            """,
        },
    ),
)
