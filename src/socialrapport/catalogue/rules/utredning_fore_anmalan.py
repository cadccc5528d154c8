"""Den nya utredningen inleddes innan anmälan kom in."""

from typing import Any

from socialrapport.model.issue import Severity
from socialrapport.model.rule import At, Case, Rule


def bryter(rader: Any, utredning: Any, at: At) -> Any:
    egna = utredning.select("utredning_id", inledd=utredning.startdatum)
    bada = rader.inner_join(egna, "utredning_id")
    return bada.filter((bada.utfall == "ny") & (bada.inledd < bada.ankomstdatum))


rule = Rule(
    id="utredning_fore_anmalan",
    severity=Severity.WARNING,
    says="Den nya utredningen inleddes innan anmälan kom in.",
    why="Anmälan kopplades troligen till en pågående utredning; andelen nya utredningar blir för hög.",
    remedy="Rätta utfallet till pågående, eller datumet.",
    registers=("orosanmalan",),
    column="utfall",
    needs=("utredning",),
    among=bryter,
    breaks=Case(
        {
            "orosanmalan": """
                personnummer | utfall | utredning_id | ankomstdatum
                A2010 | ny | U1 | 2024-03-01
            """,
            "utredning": """
                utredning_id | personnummer | startdatum
                U1 | A2010 | 2024-02-29
            """,
        },
    ),
    holds=Case(
        {
            "orosanmalan": """
                personnummer | utfall | utredning_id | ankomstdatum
                A2010 | ny | U1 | 2024-03-01
            """,
            "utredning": """
                utredning_id | personnummer | startdatum
                U1 | A2010 | 2024-03-01
            """,
        },
    ),
)
