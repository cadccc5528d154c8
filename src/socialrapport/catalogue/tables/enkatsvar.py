"""Svar i brukarundersökningen: en rad för varje svar på en fråga."""

from typing import Any

import ibis

from socialrapport.model.table import Table, TableExample


def bygg(enkat: Any) -> Any:
    return enkat.select(
        "ar",
        "svar_id",
        "grupp",
        "fraga",
        "svar",
        svar_rad=enkat.svar_id + "/" + enkat.fraga,
        kon=ibis.cases((enkat.kon == "1", "M"), (enkat.kon == "2", "K"), else_=None),
        positivt=enkat.svar >= 4,
    )


table = Table(
    id="enkatsvar",
    title="Svar i brukarundersökningen",
    one_row_per="svar på en fråga",
    columns={
        "ar": "År",
        "svar_id": "Svarande",
        "svar_rad": "Svarande och fråga",
        "grupp": "Grupp",
        "kon": "Kön",
        "fraga": "Fråga",
        "svar": "Svar 1–5",
        "positivt": "Positivt svar (4 eller 5)",
    },
    needs=("brukarenkat",),
    build=bygg,
    examples=(
        TableExample(
            says="Fyra och fem är positiva svar; den som inte vill ange kön räknas bara i samtliga.",
            given={
                "brukarenkat": """
                    ar   | svar_id | kon | fraga  | svar
                    2024 | 1       | 2   | helhet | 4
                    2024 | 2       | 3   | helhet | 3
                """,
            },
            gives="""
                ar   | svar_id | kon | positivt
                2024 | 1       | K   | ja
                2024 | 2       |     | nej
            """,
        ),
    ),
)
