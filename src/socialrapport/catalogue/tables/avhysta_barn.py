"""Barn som berördes av verkställd avhysning i den egna kommunen, efter hur de bodde där."""

from typing import Any

import ibis

from socialrapport.model.table import Column, ColumnType, Table, TableExample

BOENDEN = {"PERMANENT": "barn_permanent", "VAXELVIS": "barn_vaxelvis", "UMGANGE": "barn_umgange"}


def bygg(avhysning: Any, rapport: Any) -> Any:
    egna = avhysning.filter(avhysning.kommun == rapport.kommun.as_scalar())
    return ibis.union(
        *(
            egna.filter(egna[kolumn].notnull()).select("ar", boende=ibis.literal(kod), barn=egna[kolumn])
            for kod, kolumn in BOENDEN.items()
        )
    )


table = Table(
    id="avhysta_barn",
    title="Barn som berördes av verkställd avhysning",
    one_row_per="år och slags boende, där Kronofogden redovisar det",
    columns=(
        Column("ar", ColumnType.YEAR, "År"),
        Column("boende", ColumnType.TEXT, "Hur barnen bodde i bostaden"),
        Column("barn", ColumnType.INTEGER, "Barn som berördes"),
    ),
    needs=("avhysning", "rapport"),
    build=bygg,
    examples=(
        TableExample(
            says="Ett år utan uppdelning har inga rader; andra kommuner räknas inte.",
            given={
                "avhysning": """
                    ar   | kommun | avhysningar | barn | barn_permanent | barn_vaxelvis | barn_umgange
                    2012 | 0180   | 90          | 12   |                |               |
                    2024 | 0180   | 100         | 21   | 15             | 4             | 2
                    2024 | 1280   | 50          | 10   | 8              | 1             | 1
                """,
            },
            gives="""
                ar   | boende    | barn
                2024 | PERMANENT | 15
                2024 | UMGANGE   | 2
                2024 | VAXELVIS  | 4
            """,
        ),
    ),
)
