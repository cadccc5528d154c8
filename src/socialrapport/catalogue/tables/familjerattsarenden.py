"""Familjerättens ärenden det år de inleddes: en rad för varje barn och ärende."""

from typing import Any

from socialrapport.catalogue.tables.vanligt import person, placerad
from socialrapport.model.table import Column, ColumnType, Table, TableExample


def bygg(familjeratt: Any, nyckel: Any, skyddade: Any) -> Any:
    rader = placerad(familjeratt, nyckel, skyddade).mutate(ar=familjeratt.startdatum.year().cast("int64"))
    return rader.select("ar", "distrikt", "typ", "initiativ", arende=rader.arende_id, **person(rader))


table = Table(
    id="familjerattsarenden",
    title="Familjerättens ärenden",
    one_row_per="barn och ärende, det år ärendet inleddes",
    columns=(
        Column("ar", ColumnType.YEAR, "År då ärendet inleddes"),
        Column("arende", ColumnType.UNIT, "Ärende"),
        Column("person", ColumnType.UNIT, "Person"),
        Column("distrikt", ColumnType.TEXT, "Distrikt"),
        Column("kon", ColumnType.TEXT, "Kön"),
        Column("alder", ColumnType.INTEGER, "Ålder vid årets slut"),
        Column("typ", ColumnType.TEXT, "Typ av ärende"),
        Column("initiativ", ColumnType.TEXT, "Domstolens eller föräldrarnas initiativ"),
    ),
    needs=("familjeratt", "distriktsnyckel", "skyddade_personer"),
    build=bygg,
    examples=(
        TableExample(
            says="Två syskon i samma ärende är två barn.",
            given={
                "familjeratt": """
                    arende_id | personnummer | typ             | startdatum
                    1         | A            | SAMARBETSSAMTAL | 2024-02-01
                    1         | B            | SAMARBETSSAMTAL | 2024-02-01
                """,
            },
            gives="""
                ar   | arende | person | typ
                2024 | 1      | A      | SAMARBETSSAMTAL
                2024 | 1      | B      | SAMARBETSSAMTAL
            """,
        ),
    ),
)
