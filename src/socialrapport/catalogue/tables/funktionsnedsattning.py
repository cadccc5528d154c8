"""Personer med insatser enligt LSS eller socialtjänstlagen den 1 oktober, en rad för varje lag."""

from typing import Any

import ibis

from socialrapport.model.table import Table, TableExample


def bygg(lss: Any, insatser: Any) -> Any:
    gemensamt = ("ar", "person", "distrikt", "kon", "alder")
    sol = insatser.filter((insatser.omrade == "FN") & insatser.okt1)
    return (
        lss.select(*gemensamt, lag=ibis.literal("LSS"))
        .union(sol.select(*gemensamt, lag=ibis.literal("SOL")))
        .distinct()
    )


table = Table(
    id="funktionsnedsattning",
    title="Personer med insatser på grund av funktionsnedsättning",
    one_row_per="person, år och lag",
    columns={
        "ar": "År (den 1 oktober)",
        "person": "Person",
        "distrikt": "Distrikt",
        "kon": "Kön",
        "alder": "Ålder vid årets slut",
        "lag": "LSS eller socialtjänstlagen",
    },
    needs=("lss_insatser", "insatser"),
    build=bygg,
    examples=(
        TableExample(
            says="Flera LSS-insatser är en rad; SoL inom ett annat område räknas inte.",
            given={
                "lss_insatser": """
                    ar   | person | distrikt | insats
                    2024 | A      | 02       | kontaktperson
                    2024 | A      | 02       | boende_vuxna
                """,
                "insatser": """
                    ar   | person | distrikt | omrade | okt1
                    2024 | A      | 02       | FN     | ja
                    2024 | B      | 02       | SP     | ja
                    2024 | C      | 02       | FN     | nej
                """,
            },
            gives="""
                ar   | person | distrikt | lag
                2024 | A      | 02       | LSS
                2024 | A      | 02       | SOL
            """,
        ),
    ),
)
