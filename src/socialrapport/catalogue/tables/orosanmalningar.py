"""Orosanmälningar: en rad för varje anmälan och barn."""

from typing import Any

import ibis

from socialrapport.catalogue.tables.vanligt import person, placerad
from socialrapport.model.table import Column, ColumnType, Table, TableExample


def bygg(anmalan: Any, nyckel: Any, skyddade: Any) -> Any:
    rader = placerad(anmalan, nyckel, skyddade).mutate(
        ar=anmalan.ankomstdatum.year().cast("int64"), manad=anmalan.ankomstdatum.month().cast("int64")
    )
    return rader.select(
        "ar",
        "manad",
        "distrikt",
        "anmalare",
        "orsak",
        "kanal",
        "utfall",
        anmalan=rader.anmalan_id,
        antal=ibis.literal(1).cast("int64"),
        **person(rader),
    )


table = Table(
    id="orosanmalningar",
    title="Orosanmälningar",
    one_row_per="anmälan och barn",
    columns=(
        Column("ar", ColumnType.YEAR, "År då anmälan kom in"),
        Column("manad", ColumnType.MONTH, "Månad då anmälan kom in"),
        Column("anmalan", ColumnType.UNIT, "Anmälan"),
        Column("person", ColumnType.UNIT, "Person"),
        Column("distrikt", ColumnType.TEXT, "Distrikt"),
        Column("kon", ColumnType.TEXT, "Kön"),
        Column("alder", ColumnType.INTEGER, "Ålder vid årets slut"),
        Column("anmalare", ColumnType.TEXT, "Anmälare"),
        Column("orsak", ColumnType.TEXT, "Orsak"),
        Column("kanal", ColumnType.TEXT, "Kanal"),
        Column("utfall", ColumnType.TEXT, "Utfall"),
        Column("antal", ColumnType.INTEGER, "Ett, för medeltal"),
    ),
    needs=("orosanmalan", "distriktsnyckel", "skyddade_personer"),
    build=bygg,
    examples=(
        TableExample(
            says="Åldern är den vid årets slut; en skyddad person står utan distrikt.",
            given={
                "orosanmalan": """
                    anmalan_id | personnummer | personnummer_fodelsear | ankomstdatum | distrikt | kanal
                    1          | A            | 2010                   | 2024-01-02   | 01       | digital
                    2          | B            | 2010                   | 2024-05-02   | 01       | digital
                """,
                "distriktsnyckel": """
                    kod | distrikt
                    01  | 02
                """,
                "skyddade_personer": """
                    person
                    B
                """,
            },
            gives="""
                ar   | manad | anmalan | person | distrikt | alder | kanal
                2024 | 1     | 1       | A      | 02       | 14    | digital
                2024 | 5     | 2       | B      |          | 14    | digital
            """,
        ),
    ),
)
