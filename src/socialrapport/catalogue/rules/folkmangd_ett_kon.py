"""Folkmängden har bara ett av könen."""

from typing import Any

from socialrapport.model.issue import Severity
from socialrapport.model.rule import At, Case, Rule


def bryter(rader: Any, at: At) -> Any:
    konen = rader.group_by(["ar", "distrikt"]).aggregate(antal=rader.kon.nunique())
    ett = konen.filter(konen.antal < 2)
    return rader.inner_join(ett, [rader.ar == ett.ar, rader.distrikt.identical_to(ett.distrikt)])


rule = Rule(
    id="folkmangd_ett_kon",
    severity=Severity.WARNING,
    says="Folkmängden för distriktet och året har bara ett av könen.",
    why="Tal per invånare blir omkring dubbelt så höga.",
    remedy="Ta ut folkmängden för båda könen.",
    registers=("befolkning",),
    column="kon",
    among=bryter,
    breaks=Case(
        {
            "befolkning": """
                ar | distrikt | kon | alder | antal
                2024 | 04 | 1 | 30 | 10
            """,
        },
    ),
    holds=Case(
        {
            "befolkning": """
                ar | distrikt | kon | alder | antal
                2024 | 04 | 1 | 30 | 10
                2024 | 04 | 2 | 30 | 10
            """,
        },
    ),
)
