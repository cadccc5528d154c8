"""En vuxen står i två hushåll samma månad."""

from typing import Any

import ibis

from socialrapport.model.issue import Severity
from socialrapport.model.rule import At, Case, Rule

NAR_OCH_VEM = ["ar", "manad", "vuxen"]


def bryter(rader: Any, at: At) -> Any:
    # Registerledaren är sitt hushåll, så bara den som någonstans är medsökande kan stå i två.
    medsokande = rader.filter(rader.personnr2.notnull()).select("ar", "manad", vuxen=rader.personnr2)
    vuxna = ibis.union(
        *(
            rader.filter(rader[plats].notnull()).select(
                "_fil", "_rad", "distrikt", "ar", "manad", hushall=rader.personnr1, vuxen=rader[plats]
            )
            for plats in ("personnr1", "personnr2")
        )
    ).semi_join(medsokande, NAR_OCH_VEM)
    flera = vuxna.group_by(NAR_OCH_VEM).aggregate(hushallen=vuxna.hushall.nunique())
    return vuxna.semi_join(flera.filter(flera.hushallen > 1), NAR_OCH_VEM)


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
