"""Pågående ärenden hos varje handläggare den 31 december."""

from typing import Any

from socialrapport.model.table import Column, ColumnType, Table, TableExample


def bygg(handlaggare: Any, nyckel: Any) -> Any:
    rader = handlaggare.rename(_kod="distrikt")
    rader = rader.left_join(nyckel, rader._kod == nyckel.kod)
    return rader.select("ar", "omrade", "handlaggare", "arenden", "distrikt")


table = Table(
    id="arenden_hos_handlaggare",
    title="Ärenden hos handläggare",
    one_row_per="år, område och handläggare",
    columns=(
        Column("ar", ColumnType.YEAR, "År (den 31 december)"),
        Column("omrade", ColumnType.TEXT, "Område"),
        Column("handlaggare", ColumnType.TEXT, "Handläggare"),
        Column("arenden", ColumnType.INTEGER, "Pågående ärenden"),
        Column("distrikt", ColumnType.TEXT, "Distrikt"),
    ),
    needs=("handlaggare", "distriktsnyckel"),
    build=bygg,
    examples=(
        TableExample(
            says="Ett distrikt som gått upp i ett annat redovisas i det nya.",
            given={
                "handlaggare": """
                    ar   | omrade | handlaggare | arenden | distrikt
                    2022 | SP     | 1           | 20      | 01
                    2022 | SP     | 2           | 25      | 99
                """,
                "distriktsnyckel": """
                    kod | distrikt
                    01  | 02
                """,
            },
            gives="""
                ar   | omrade | handlaggare | arenden | distrikt
                2022 | SP     | 1           | 20      | 02
                2022 | SP     | 2           | 25      |
            """,
        ),
    ),
)
