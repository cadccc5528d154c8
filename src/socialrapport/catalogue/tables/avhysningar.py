"""Verkställda avhysningar i den egna kommunen."""

from typing import Any

from socialrapport.model.table import Column, ColumnType, Table, TableExample


def bygg(avhysning: Any, rapport: Any) -> Any:
    egna = avhysning.filter(avhysning.kommun == rapport.kommun.as_scalar())
    return egna.select("ar", "avhysningar", "barn")


table = Table(
    id="avhysningar",
    title="Verkställda avhysningar",
    one_row_per="år",
    columns=(
        Column("ar", ColumnType.YEAR, "År"),
        Column("avhysningar", ColumnType.INTEGER, "Verkställda avhysningar"),
        Column("barn", ColumnType.INTEGER, "Barn som berördes"),
    ),
    needs=("avhysning", "rapport"),
    build=bygg,
    examples=(
        TableExample(
            says="Bara den egna kommunens rader räknas.",
            given={
                "avhysning": """
                    ar   | kommun | avhysningar | barn
                    2024 | 0180   | 100         | 21
                    2024 | 1280   | 50          | 10
                """,
            },
            gives="""
                ar   | avhysningar | barn
                2024 | 100         | 21
            """,
        ),
    ),
)
