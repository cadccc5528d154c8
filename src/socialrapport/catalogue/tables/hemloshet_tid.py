"""Personer i hemlöshet vars tid i hemlöshet är känd; tiden pågår ännu på mätdagen."""

from typing import Any

import ibis

from socialrapport.model.table import Column, ColumnType, Table, TableExample


def bygg(personer: Any) -> Any:
    kanda = personer.filter(personer.manader.notnull())
    tid = ibis.cases(
        (kanda.manader < 3, "0-2"),
        (kanda.manader < 12, "3-11"),
        (kanda.manader < 24, "12-23"),
        (kanda.manader < 60, "24-59"),
        else_="60+",
    )
    return kanda.select("ar", "distrikt", "boendesituation", "person", "kon", "alder", tid=tid)


table = Table(
    id="hemloshet_tid",
    title="Personer i hemlöshet vars tid i hemlöshet är känd",
    one_row_per="person och kartläggning, där tiden är känd",
    columns=(
        Column("ar", ColumnType.YEAR, "Kartläggningsår"),
        Column("person", ColumnType.UNIT, "Person"),
        Column("distrikt", ColumnType.TEXT, "Distrikt"),
        Column("kon", ColumnType.TEXT, "Kön"),
        Column("alder", ColumnType.INTEGER, "Ålder vid årets slut"),
        Column("boendesituation", ColumnType.TEXT, "Boendesituation på mätdagen"),
        Column("tid", ColumnType.TEXT, "Tid i hemlöshet fram till mätdagen, i klasser efter hela månader"),
    ),
    needs=("hemloshet_personer",),
    build=bygg,
    examples=(
        TableExample(
            says="Okänd tid är ingen tid: raden står inte. Noll hela månader är känt, och elva månader är inte ett år.",
            given={
                "hemloshet_personer": """
                    ar   | person | manader
                    2024 | A      | 0
                    2024 | B      | 11
                    2024 | C      | 12
                    2024 | D      | 130
                    2024 | E      |
                """,
            },
            gives="""
                ar   | person | tid
                2024 | A      | 0-2
                2024 | B      | 3-11
                2024 | C      | 12-23
                2024 | D      | 60+
            """,
        ),
    ),
)
