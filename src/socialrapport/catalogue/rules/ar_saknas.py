"""Registret saknar ett år mellan sina år."""

from typing import Any

import ibis

from socialrapport.catalogue.rules.vanligt import handelser, i_ar, om_enskilda, varje_ar
from socialrapport.model.issue import Severity
from socialrapport.model.rule import At, Case, Rule
from socialrapport.model.table import ColumnType

MINST = 20
"""Så många personer (eller rader) behövs tillsammans före och efter för att ett tomt år inte ska vara slump: hamnar
tjugo händelser var för sig i något av tre år blir det mittersta tomt i tre fall av tiotusen, (2/3)^20."""


def bryter(rader: Any, at: At) -> Any:
    aren = i_ar(rader, at, alla=True)
    personer = [k.name for k in at.register.columns if k.type is ColumnType.PERSON]
    antal = aren[personer[0]].nunique() if personer else aren.count()
    gruppen = aren.group_by("_ar").aggregate(antal=antal)
    i_tur = ibis.window(order_by="_ar")
    foljd = gruppen.mutate(nasta=gruppen._ar.lead().over(i_tur), bredvid=gruppen.antal.lead().over(i_tur))
    hal = foljd.filter((foljd.nasta - foljd._ar) > 1)
    if om_enskilda(at.register):
        hal = hal.filter(hal.antal + hal.bredvid >= MINST)
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
    why="Tidsserien får ett hål, och året kan inte jämföras. Ett år som är tomt av en slump larmar i tre fall av "
    "tiotusen eller mer sällan, och en undersökning som inte görs varje år saknas inte.",
    remedy="Lämna registret också för det året, eller kvittera med ett skäl i kvitterade.yaml bland underlagen.",
    when=varje_ar,
    told=bryter,
    breaks=Case({"lvm": handelser({2022: 12, 2024: 12})}),
    holds=Case({"lvm": handelser({2022: 5, 2024: 6})}),
)
