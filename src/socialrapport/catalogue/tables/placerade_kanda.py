"""Placeringar där det är känt om barnet är ensamkommande; äldre underlag saknar uppgiften."""

from typing import Any

from socialrapport.model.table import Column, ColumnType, Table, TableExample


def bygg(placerade: Any) -> Any:
    return placerade.filter(placerade.ensamkommande.notnull()).select(
        "ar", "distrikt", "form", "placering", "person", "kon", "alder", "ensamkommande"
    )


table = Table(
    id="placerade_kanda",
    title="Placerade barn och unga, ensamkommande eller inte",
    one_row_per="placering och år som den pågick, där uppgiften om ensamkommande finns",
    columns=(
        Column("ar", ColumnType.YEAR, "År"),
        Column("placering", ColumnType.UNIT, "Placering"),
        Column("person", ColumnType.UNIT, "Person"),
        Column("distrikt", ColumnType.TEXT, "Distrikt"),
        Column("kon", ColumnType.TEXT, "Kön"),
        Column("alder", ColumnType.INTEGER, "Ålder vid årets slut"),
        Column("form", ColumnType.TEXT, "Placeringsform"),
        Column("ensamkommande", ColumnType.BOOLEAN, "Barnet är ensamkommande"),
    ),
    needs=("placerade",),
    build=bygg,
    examples=(
        TableExample(
            says="Utan uppgift är det inte känt att barnet inte är ensamkommande: raden står inte.",
            given={
                "placerade": """
                    ar   | placering | person | ensamkommande
                    2024 | 1         | A      | ja
                    2024 | 2         | B      | nej
                    2024 | 3         | C      |
                """,
            },
            gives="""
                ar   | placering | person | ensamkommande
                2024 | 1         | A      | ja
                2024 | 2         | B      | nej
            """,
        ),
    ),
)
