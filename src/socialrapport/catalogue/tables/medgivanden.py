"""Medgivandeutredningar inför adoption det år de inleddes: en rad för varje ärende och sökande."""

from typing import Any

from socialrapport.catalogue.tables.vanligt import person, placerad
from socialrapport.model.table import Column, ColumnType, Table, TableExample


def bygg(medgivande: Any, nyckel: Any, skyddade: Any) -> Any:
    rader = placerad(medgivande, nyckel, skyddade).mutate(ar=medgivande.startdatum.year().cast("int64"))
    return rader.select("ar", "distrikt", arende=rader.arende_id, **person(rader))


table = Table(
    id="medgivanden",
    title="Medgivandeutredningar inför adoption",
    one_row_per="ärende och sökande, det år utredningen inleddes",
    columns=(
        Column("ar", ColumnType.YEAR, "År då utredningen inleddes"),
        Column("arende", ColumnType.UNIT, "Ärende"),
        Column("person", ColumnType.UNIT, "Sökande"),
        Column("distrikt", ColumnType.TEXT, "Distrikt"),
        Column("kon", ColumnType.TEXT, "Kön"),
        Column("alder", ColumnType.INTEGER, "Ålder vid årets slut"),
    ),
    needs=("medgivande", "distriktsnyckel", "skyddade_personer"),
    build=bygg,
    examples=(
        TableExample(
            says="Två makar som söker tillsammans är två rader i samma ärende.",
            given={
                "medgivande": """
                    arende_id | personnummer | startdatum | slutdatum
                    1         | A            | 2024-02-01 |
                    1         | B            | 2024-02-01 |
                """,
            },
            gives="""
                ar   | arende | person
                2024 | 1      | A
                2024 | 1      | B
            """,
        ),
    ),
)
