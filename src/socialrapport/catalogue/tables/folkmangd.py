"""Folkmängden den 31 december i utgåvans distrikt."""

from typing import Any

import ibis

from socialrapport.model.table import Column, ColumnType, Table, TableExample


def bygg(befolkning: Any, nyckel: Any) -> Any:
    rader = befolkning.rename(_kod="distrikt").left_join(nyckel, ibis._._kod == nyckel.kod)
    kon = ibis.cases((rader.kon == "1", "M"), (rader.kon == "2", "K"), else_=None)
    rader = rader.mutate(kon=kon)
    return rader.group_by(["ar", "distrikt", "kon", "alder"]).aggregate(antal=rader.antal.sum().cast("int64"))


table = Table(
    id="folkmangd",
    title="Folkmängd",
    one_row_per="år, distrikt, kön och ålder",
    columns=(
        Column("ar", ColumnType.YEAR, "År (den 31 december)"),
        Column("distrikt", ColumnType.TEXT, "Distrikt"),
        Column("kon", ColumnType.TEXT, "Kön"),
        Column("alder", ColumnType.INTEGER, "Ålder"),
        Column("antal", ColumnType.INTEGER, "Antal invånare"),
    ),
    needs=("befolkning", "distriktsnyckel"),
    build=bygg,
    examples=(
        TableExample(
            says="Två distrikt som slagits samman blir ett.",
            given={
                "befolkning": """
                    ar   | distrikt | kon | alder | antal
                    2022 | 01       | 2   | 30    | 10
                    2022 | 03       | 2   | 30    | 5
                """,
                "distriktsnyckel": """
                    kod | distrikt
                    01  | 02
                    03  | 02
                """,
            },
            gives="""
                ar   | distrikt | kon | alder | antal
                2022 | 02       | K   | 30    | 15
            """,
        ),
    ),
)
