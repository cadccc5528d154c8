"""Samma person står två gånger i hushållet."""

from functools import reduce
from operator import or_
from typing import Any

from socialrapport.catalogue.registers.ekonomiskt_bistand import OVRIGA
from socialrapport.model.issue import Severity
from socialrapport.model.rule import At, Case, Rule


def bryter(rader: Any, at: At) -> Any:
    ovriga = [rader[f"personnr{n}"] for n in range(3, 3 + OVRIGA)]
    lika = [rader.personnr1 == annan for annan in (rader.personnr2, *ovriga)] + [
        rader.personnr2 == annan for annan in ovriga
    ]
    return reduce(or_, (jamfort.fill_null(False) for jamfort in lika))


rule = Rule(
    id="samma_person_i_hushallet",
    severity=Severity.WARNING,
    says="Samma person står två gånger i hushållet.",
    why="Personen räknas en gång, men hushållets typ och storlek blir fel.",
    remedy="Ta bort den ena uppgiften.",
    registers=("ekonomiskt_bistand",),
    column="personnr2",
    row=bryter,
    breaks=Case(
        {
            "ekonomiskt_bistand": """
                personnr1 | personnr2 | hinder2
                A1980 | A1980 | 01
            """,
        },
    ),
    holds=Case(
        {
            "ekonomiskt_bistand": """
                personnr1 | personnr2 | hinder2
                A1980 | B1980 | 01
            """,
        },
    ),
)
