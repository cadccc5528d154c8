"""Enkäter som lämnats ut i brukarundersökningen: en rad för varje enkät, besvarad eller inte."""

from typing import Any

import ibis

from socialrapport.model.table import Column, ColumnType, Table, TableExample


def bygg(utskick: Any, enkat: Any) -> Any:
    svar = enkat.group_by(_ar="ar", _grupp="grupp").aggregate(_svar=enkat.svar_id.nunique())
    rader = utskick.left_join(svar, (utskick.ar == svar._ar) & (utskick.grupp == svar._grupp))
    # En enkät kan ha besvarats utan att ha räknats som utlämnad: minst så många som svarat fick den.
    utlamnade = ibis.greatest(rader.antal, rader._svar.fill_null(0))
    alla = rader.mutate(_nummer=ibis.range(1, utlamnade + 1).unnest())
    return alla.select(
        "ar",
        "grupp",
        enkat=alla.ar.cast("string") + "/" + alla.grupp + "/" + alla._nummer.cast("string"),
        besvarad=alla._nummer <= alla._svar.fill_null(0),
    )


table = Table(
    id="enkatutskick",
    title="Utlämnade enkäter",
    one_row_per="utlämnad enkät",
    columns=(
        Column("ar", ColumnType.YEAR, "År"),
        Column("grupp", ColumnType.TEXT, "Grupp"),
        Column("enkat", ColumnType.TEXT, "Enkät"),
        Column("besvarad", ColumnType.BOOLEAN, "Besvarad"),
    ),
    needs=("utskick", "brukarenkat"),
    build=bygg,
    examples=(
        TableExample(
            says="Så många enkäter är besvarade som det finns svarande, oavsett antalet frågor de svarat på.",
            given={
                "utskick": """
                    ar   | grupp | antal
                    2024 | EB    | 3
                    2024 | MB    | 1
                """,
                "brukarenkat": """
                    ar   | svar_id | grupp | fraga
                    2024 | 1       | EB    | helhet
                    2024 | 1       | EB    | kontakt
                    2024 | 2       | EB    | helhet
                """,
            },
            gives="""
                ar   | grupp | enkat     | besvarad
                2024 | EB    | 2024/EB/1 | ja
                2024 | EB    | 2024/EB/2 | ja
                2024 | EB    | 2024/EB/3 | nej
                2024 | MB    | 2024/MB/1 | nej
            """,
        ),
        TableExample(
            says="Ett år utan undersökning har inga rader.",
            given={
                "utskick": """
                    ar   | grupp | antal
                    2024 | EB    | 0
                """,
            },
            gives="""
                ar | enkat
            """,
        ),
    ),
)
