"""Personer med assistansersättning i den egna kommunen."""

from typing import Any

import ibis

from socialrapport.model.table import Column, ColumnType, Table, TableExample


def bygg(assistansersattning: Any, rapport: Any) -> Any:
    egna = assistansersattning.filter(assistansersattning.kommun == rapport.kommun.as_scalar())
    return egna.select("ar", "antal", kon=ibis.cases((egna.kon == "1", "M"), (egna.kon == "2", "K"), else_=None))


table = Table(
    id="assistans",
    title="Assistansersättning",
    one_row_per="år och kön",
    columns=(
        Column("ar", ColumnType.YEAR, "År (december)"),
        Column("kon", ColumnType.TEXT, "Kön"),
        Column("antal", ColumnType.INTEGER, "Personer med assistansersättning"),
    ),
    needs=("assistansersattning", "rapport"),
    build=bygg,
    examples=(
        TableExample(
            says="Bara den egna kommunens rader räknas.",
            given={
                "assistansersattning": """
                    ar   | kommun | kon | antal
                    2024 | 0180   | 1   | 700
                    2024 | 0180   | 2   | 600
                    2024 | 1280   | 1   | 300
                """,
            },
            gives="""
                ar   | kon | antal
                2024 | M   | 700
                2024 | K   | 600
            """,
        ),
    ),
)
