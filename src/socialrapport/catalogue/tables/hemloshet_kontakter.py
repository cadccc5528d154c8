"""Personer i hemlöshet och om de har kontakt med vården, en rad för varje slags vård där det är känt."""

from typing import Any

import ibis

from socialrapport.model.table import Column, ColumnType, Table, TableExample

VARD = {"MISSBRUK": "missbruksvard", "PSYKIATRI": "psykiatri"}


def bygg(personer: Any) -> Any:
    delar = [
        personer.filter(personer[kolumn].notnull()).select(
            "ar", "distrikt", "person", "kon", "alder", vard=ibis.literal(kod), kontakt=personer[kolumn]
        )
        for kod, kolumn in VARD.items()
    ]
    return ibis.union(*delar)


table = Table(
    id="hemloshet_kontakter",
    title="Personer i hemlöshet och deras kontakt med vården",
    one_row_per="person, kartläggning och slags vård, där det är känt om personen har kontakt",
    columns=(
        Column("ar", ColumnType.YEAR, "Kartläggningsår"),
        Column("person", ColumnType.UNIT, "Person"),
        Column("distrikt", ColumnType.TEXT, "Distrikt"),
        Column("kon", ColumnType.TEXT, "Kön"),
        Column("alder", ColumnType.INTEGER, "Ålder vid årets slut"),
        Column("vard", ColumnType.TEXT, "Vård för skadligt bruk eller beroende, eller psykiatrisk vård"),
        Column("kontakt", ColumnType.BOOLEAN, "Personen har kontakt med vården"),
    ),
    needs=("hemloshet_personer",),
    build=bygg,
    examples=(
        TableExample(
            says="Det som inte är känt är inte ett nej: raden står inte.",
            given={
                "hemloshet_personer": """
                    ar   | person | missbruksvard | psykiatri
                    2024 | A      | ja            | nej
                    2024 | B      | nej           |
                    2024 | C      |               |
                """,
            },
            gives="""
                ar   | person | vard      | kontakt
                2024 | A      | MISSBRUK  | ja
                2024 | A      | PSYKIATRI | nej
                2024 | B      | MISSBRUK  | nej
            """,
        ),
    ),
)
