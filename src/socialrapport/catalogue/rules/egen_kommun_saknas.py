"""Ett register över alla kommuner har ingen rad om den egna."""

from typing import Any

from socialrapport.model.issue import Severity
from socialrapport.model.rule import At, Case, Rule


def bryter(rader: Any, at: At) -> Any:
    ar_for_ar = rader.group_by("ar").aggregate(egna=(rader.kommun == at.municipality).sum())
    return ar_for_ar.filter(ar_for_ar.egna == 0).select(detalj=ar_for_ar.ar.cast("string"))


rule = Rule(
    id="egen_kommun_saknas",
    severity=Severity.WARNING,
    says="Registret {register} har ingen rad med kommunens kod för {detalj}.",
    why="Uppgiften uteblir för året, eller visas som om den slutade tidigare.",
    remedy="Kolumnen kommun ska ha koden med fyra siffror, också den inledande nollan (0180), och inte namnet. Byt namnen "
    "mot koder, eller lämna en rad med talet 0 om kommunen inte hade någon.",
    registers=("assistansersattning", "avhysning", "polisanmalda_brott"),
    column="kommun",
    told=bryter,
    breaks=Case(
        {
            "assistansersattning": """
                ar   | kommun    | kon | antal
                2023 | 0180      | 1   | 4
                2024 | Stockholm | 1   | 4
                2024 | 1480      | 1   | 7
            """,
        },
    ),
    holds=Case(
        {
            "assistansersattning": """
                ar   | kommun   | kon | antal
                2024 | 0180     | 1   | 4
                2024 | Göteborg | 1   | 7
            """,
        },
    ),
)
