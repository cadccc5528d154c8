"""Relationsvåldsteamet har en utredning i ett annat område."""

from typing import Any

from socialrapport.model.issue import Severity
from socialrapport.model.rule import At, Case, Rule


def bryter(rader: Any, at: At) -> Any:
    return (rader.enhet == "RVT") & (rader.omrade != "VALD")


rule = Rule(
    id="relationsvaldsteam_annat_omrade",
    severity=Severity.WARNING,
    says="Enheten är relationsvåldsteam men området är inte våld i nära relationer.",
    why="Utredningen saknas bland teamens utredningsärenden.",
    remedy="Rätta området eller enheten.",
    registers=("utredning",),
    column="enhet",
    row=bryter,
    breaks=Case(
        {
            "utredning": """
                personnummer | omrade | enhet
                A1980 | MB | RVT
            """,
        },
    ),
    holds=Case(
        {
            "utredning": """
                personnummer | omrade | enhet
                A1980 | VALD | RVT
            """,
        },
    ),
)
