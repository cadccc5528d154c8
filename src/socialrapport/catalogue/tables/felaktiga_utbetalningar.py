"""Felaktiga utbetalningar av ekonomiskt bistånd: en rad för varje ärende."""

from typing import Any

from socialrapport.catalogue.tables.vanligt import placerad
from socialrapport.model.table import Column, ColumnType, Table, TableExample


def bygg(fel: Any, nyckel: Any, skyddade: Any) -> Any:
    rader = placerad(fel, nyckel, skyddade)
    return rader.select(
        "distrikt",
        "orsak",
        "belopp",
        ar=rader.datum.year().cast("int64"),
        arende=rader.arende_id,
        person=rader.personnummer,
        kon=rader.personnummer_kon,
    )


table = Table(
    id="felaktiga_utbetalningar",
    title="Felaktiga utbetalningar",
    one_row_per="ärende",
    columns=(
        Column("ar", ColumnType.YEAR, "År då felet slogs fast"),
        Column("arende", ColumnType.UNIT, "Ärende"),
        Column("person", ColumnType.UNIT, "Person"),
        Column("kon", ColumnType.TEXT, "Kön"),
        Column("distrikt", ColumnType.TEXT, "Distrikt"),
        Column("orsak", ColumnType.TEXT, "Orsak"),
        Column("belopp", ColumnType.INTEGER, "Felaktigt belopp, kronor"),
    ),
    needs=("felaktig_utbetalning", "distriktsnyckel", "skyddade_personer"),
    build=bygg,
    examples=(
        TableExample(
            says="Året är det då felet slogs fast; den som är skyddad har inget distrikt.",
            given={
                "felaktig_utbetalning": """
                    arende_id | personnummer | datum      | distrikt | orsak   | belopp
                    1         | A            | 2024-01-02 | 02       | ENSKILD | 9000
                    2         | B            | 2023-12-31 | 02       | KOMMUN  | 400
                """,
                "distriktsnyckel": """
                    kod | distrikt
                    02  | 02
                """,
                "skyddade_personer": """
                    person
                    B
                """,
            },
            gives="""
                ar   | arende | distrikt | orsak   | belopp
                2024 | 1      | 02       | ENSKILD | 9000
                2023 | 2      |          | KOMMUN  | 400
            """,
        ),
    ),
)
