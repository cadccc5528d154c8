"""Svar i brukarundersökningen inom funktionshinderområdet: en rad för varje svar på en fråga."""

from typing import Any

import ibis

from socialrapport.model.table import Column, ColumnType, Table, TableExample


def bygg(enkat: Any) -> Any:
    return enkat.select(
        "ar",
        "svar_id",
        "verksamhet",
        "fraga",
        svar_rad=enkat.svar_id + "/" + enkat.fraga,
        kon=ibis.cases((enkat.kon == "1", "M"), (enkat.kon == "2", "K"), else_=None),
        positivt=enkat.svar == "JA",
    )


table = Table(
    id="funktionshindersvar",
    title="Svar i brukarundersökningen inom funktionshinderområdet",
    one_row_per="svar på en fråga",
    columns=(
        Column("ar", ColumnType.YEAR, "År"),
        Column("svar_id", ColumnType.UNIT, "Svarande"),
        Column("svar_rad", ColumnType.UNIT, "Svarande och fråga"),
        Column("verksamhet", ColumnType.TEXT, "Verksamhet"),
        Column("kon", ColumnType.TEXT, "Kön"),
        Column("fraga", ColumnType.TEXT, "Fråga"),
        Column("positivt", ColumnType.BOOLEAN, "Positivt svar (ja eller alla)"),
    ),
    needs=("funktionshinderenkat",),
    build=bygg,
    examples=(
        TableExample(
            says="Bara ja är ett positivt svar, inte ibland.",
            given={
                "funktionshinderenkat": """
                    ar   | svar_id | kon | fraga  | svar
                    2024 | 1       | 2   | trivs  | JA
                    2024 | 2       | 3   | trivs  | IBLAND
                """,
            },
            gives="""
                ar   | svar_id | svar_rad | kon | positivt
                2024 | 1       | 1/trivs  | K   | ja
                2024 | 2       | 2/trivs  |     | nej
            """,
        ),
    ),
)
