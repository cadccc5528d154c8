"""Folkmängden i ett distrikt ändrades med mer än tio procent på ett år."""

from typing import Any

from socialrapport.model.issue import Severity
from socialrapport.model.rule import At, Case, Only, Rule


def bryter(rader: Any, at: At) -> Any:
    summor = rader.filter(rader.distrikt.notnull()).group_by(["distrikt", "ar"]).aggregate(nu=rader.antal.sum())
    fore = summor.select(distrikt=summor.distrikt, ar=summor.ar + 1, da=summor.nu)
    bada = summor.inner_join(fore, ["distrikt", "ar"])
    stora = bada.filter((bada.da > 0) & ((bada.nu - bada.da).abs() > bada.da * 0.1))
    # Utan distrikt i profilen har kolumnen inte prövats, och det som står i den sägs inte.
    distrikt = "distrikt " + stora.distrikt + ", " if at.divided else ""
    return stora.select(detalj=distrikt + stora.ar.cast("string"))


rule = Rule(
    id="folkmangd_andrad",
    severity=Severity.WARNING,
    says="Folkmängden ändrades med mer än tio procent på ett år: {detalj}.",
    why="En så stor ändring beror oftare på en ny gräns eller ett fel i filen; alla tal per invånare påverkas.",
    remedy="Kontrollera folkmängden mot SCB, och om distriktets gräns har ändrats.",
    only=Only.DIVIDED,
    registers=("befolkning",),
    column="antal",
    told=bryter,
    breaks=Case(
        {
            "befolkning": """
                ar | distrikt | kon | alder | antal
                2023 | 04 | 1 | 30 | 100
                2024 | 04 | 1 | 30 | 111
            """,
        },
    ),
    holds=Case(
        {
            "befolkning": """
                ar | distrikt | kon | alder | antal
                2023 | 04 | 1 | 30 | 100
                2024 | 04 | 1 | 30 | 110
            """,
        },
    ),
)
