"""Polisanmälda brott i den egna kommunen."""

from typing import Any

from socialrapport.model.table import Column, ColumnType, Table, TableExample


def bygg(polisanmalda_brott: Any, rapport: Any) -> Any:
    egna = polisanmalda_brott.filter(polisanmalda_brott.kommun == rapport.kommun.as_scalar())
    return egna.select("ar", "brott", "antal")


table = Table(
    id="anmalda_brott",
    title="Polisanmälda brott",
    one_row_per="år och brott",
    columns=(
        Column("ar", ColumnType.YEAR, "År då brottet anmäldes"),
        Column("brott", ColumnType.TEXT, "Brott"),
        Column("antal", ColumnType.INTEGER, "Anmälda brott"),
    ),
    needs=("polisanmalda_brott", "rapport"),
    build=bygg,
    examples=(
        TableExample(
            says="Bara den egna kommunens rader räknas.",
            given={
                "polisanmalda_brott": """
                    ar   | kommun | brott           | antal
                    2024 | 0180   | MISSHANDEL_NARA | 900
                    2024 | 0180   | KVINNOFRID      | 120
                    2024 | 1280   | KVINNOFRID      | 60
                """,
            },
            gives="""
                ar   | brott           | antal
                2024 | MISSHANDEL_NARA | 900
                2024 | KVINNOFRID      | 120
            """,
        ),
    ),
)
