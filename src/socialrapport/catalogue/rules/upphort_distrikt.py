"""Raden är daterad efter att distriktet upphörde."""

from functools import reduce
from operator import or_
from typing import Any

import ibis

from socialrapport.catalogue.rules.vanligt import daterat
from socialrapport.model.issue import Severity
from socialrapport.model.rule import At, Case, Only, Rule


def bryter(rader: Any, at: At) -> Any:
    datum = rader[at.register.yearly]
    sena = [(rader.distrikt == kod) & (datum > ibis.date(sista)) for kod, sista in at.ended.items()]
    return reduce(or_, sena, ibis.literal(False))


rule = Rule(
    id="upphort_distrikt",
    severity=Severity.WARNING,
    says="Raden är daterad efter att distriktet upphörde.",
    why="Raden räknas till det distrikt som tog över.",
    remedy="Använd det nya distriktets kod för det som hänt efter sammanslagningen.",
    only=Only.MERGED,
    when=daterat,
    column="distrikt",
    row=bryter,
    breaks=Case(
        {
            "lvm": """
                personnummer | datum | distrikt
                A1980 | 2023-07-01 | 01
            """,
        },
    ),
    holds=Case(
        {
            "lvm": """
                personnummer | datum | distrikt
                A1980 | 2023-06-30 | 01
            """,
        },
    ),
)
