"""En vuxen står i två hushåll samma månad."""

from typing import Any

import ibis

from socialrapport.model.issue import Severity
from socialrapport.model.rule import At, Case, Rule


def bryter(rader: Any, at: At) -> Any:
    vuxna = ibis.union(
        *(
            rader.filter(rader[plats].notnull()).select(
                "_fil", "_rad", "distrikt", "ar", "manad", hushall=rader.personnr1, vuxen=rader[plats]
            )
            for plats in ("personnr1", "personnr2")
        )
    )
    flera = vuxna.group_by(["ar", "manad", "vuxen"]).aggregate(hushallen=vuxna.hushall.nunique())
    return vuxna.semi_join(flera.filter(flera.hushallen > 1), ["ar", "manad", "vuxen"])


rule = Rule(
    id="samtidiga_hushall",
    severity=Severity.WARNING,
    says="En vuxen står i två hushåll samma månad.",
    why="Hushållen blir fler än de är, och bistånd kan ha betalats två gånger.",
    remedy="Kontrollera om hushållen är samma, eller om de bytte sammansättning under månaden.",
    registers=("ekonomiskt_bistand",),
    column="personnr1",
    among=bryter,
    breaks=Case(
        {
            "ekonomiskt_bistand": """
                personnr1 | personnr2 | hinder2
                A1980 | B1980 | 01
                B1980 | |
            """,
        },
    ),
    holds=Case(
        {
            "ekonomiskt_bistand": """
                personnr1 | personnr2 | manad | hinder2
                A1980 | B1980 | 01 | 01
                B1980 | | 02 |
            """,
        },
    ),
)
