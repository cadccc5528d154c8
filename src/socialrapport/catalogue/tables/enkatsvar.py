"""Svar i brukarundersökningen: en rad för varje svar på en fråga."""

from typing import Any

import ibis

from socialrapport.model.table import Column, ColumnType, Table, TableExample


def bygg(enkat: Any) -> Any:
    ordning = ibis.ifelse(enkat.fraga == "helhet", "", enkat.fraga)
    return enkat.select(
        "ar",
        "svar_id",
        "grupp",
        "fraga",
        "svar",
        svar_rad=enkat.svar_id + "/" + enkat.fraga,
        kon=ibis.cases((enkat.kon == "1", "M"), (enkat.kon == "2", "K"), else_=None),
        positivt=enkat.svar >= 4,
        forsta=ordning == ordning.min().over(group_by=[enkat.ar, enkat.svar_id]),
    )


table = Table(
    id="enkatsvar",
    title="Svar i brukarundersökningen",
    one_row_per="svar på en fråga",
    columns=(
        Column("ar", ColumnType.YEAR, "År"),
        Column("svar_id", ColumnType.UNIT, "Svarande"),
        Column("svar_rad", ColumnType.UNIT, "Svarande och fråga"),
        Column("grupp", ColumnType.TEXT, "Grupp"),
        Column("kon", ColumnType.TEXT, "Kön"),
        Column("fraga", ColumnType.TEXT, "Fråga"),
        Column("svar", ColumnType.INTEGER, "Svar 1–5"),
        Column("positivt", ColumnType.BOOLEAN, "Positivt svar (4 eller 5)"),
        Column(
            "forsta", ColumnType.BOOLEAN, "Den svarandes första svar: det på frågan om helheten, om den är besvarad"
        ),
    ),
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
        TableExample(
            says="Varje svarande har ett första svar: helheten, eller om den hoppats över en annan fråga.",
            given={
                "brukarenkat": """
                    ar   | svar_id | fraga    | svar
                    2024 | 1       | helhet   | 4
                    2024 | 1       | forstaelse | 4
                    2024 | 2       | kontakt  | 3
                    2024 | 2       | paverka  | 3
                """,
            },
            gives="""
                ar   | svar_id | fraga   | forsta
                2024 | 1       | helhet  | ja
                2024 | 1       | forstaelse | nej
                2024 | 2       | kontakt | ja
                2024 | 2       | paverka | nej
            """,
        ),
    ),
)
