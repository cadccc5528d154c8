"""Registret saknar ett år mellan sina år."""

from typing import Any

import ibis

from socialrapport.catalogue.rules.vanligt import i_ar, varje_ar
from socialrapport.model.issue import Severity
from socialrapport.model.rule import At, Case, Rule


def bryter(rader: Any, at: At) -> Any:
    aren = i_ar(rader, at, alla=True)
    gruppen = aren.group_by("_ar").aggregate(antal=aren.count())
    foljd = gruppen.mutate(nasta=gruppen._ar.lead().over(ibis.window(order_by="_ar")))
    hal = foljd.filter((foljd.nasta - foljd._ar) > 1)
    return hal.select(
        detalj=ibis.ifelse(
            hal.nasta - hal._ar == 2,
            (hal._ar + 1).cast("string"),
            (hal._ar + 1).cast("string") + "–" + (hal.nasta - 1).cast("string"),
        )
    )


rule = Rule(
    id="ar_saknas",
    severity=Severity.WARNING,
    says="Registret {register} har inga rader för {detalj}, men för åren före och efter.",
    why="Tidsserien får ett hål, och året kan inte jämföras.",
    remedy="Lämna registret också för det året, eller förklara varför det saknas.",
    when=varje_ar,
    told=bryter,
    breaks=Case(
        {
            "lvm": """
                personnummer | datum
                A1980 | 2022-03-01
                A1980 | 2024-03-01
            """,
        },
    ),
    holds=Case(
        {
            "lvm": """
                personnummer | datum
                A1980 | 2023-03-01
                A1980 | 2024-03-01
            """,
        },
    ),
)
