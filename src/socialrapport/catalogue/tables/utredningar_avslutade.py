"""Utredningar det år de avslutades: en rad för varje utredning."""

from typing import Any

from socialrapport.catalogue.tables.vanligt import efter_forsta_aret, person, placerad
from socialrapport.model.table import Column, ColumnType, Table, TableExample


def bygg(utredning: Any, nyckel: Any, skyddade: Any) -> Any:
    klara = utredning.filter(utredning.slutdatum.notnull())
    rader = placerad(klara, nyckel, skyddade).mutate(
        ar=klara.slutdatum.year().cast("int64"), manad=klara.slutdatum.month().cast("int64")
    )
    rader = efter_forsta_aret(rader, utredning)
    dagar = rader.slutdatum.delta(rader.startdatum, unit="day").cast("int64")
    return rader.select(
        "ar", "manad", "distrikt", "omrade", "utfall", utredning=rader.utredning_id, dagar=dagar, **person(rader)
    )


table = Table(
    id="utredningar_avslutade",
    title="Avslutade utredningar",
    one_row_per="utredning, det år den avslutades",
    columns=(
        Column(
            "ar",
            ColumnType.YEAR,
            "År då utredningen avslutades; inte det första året i underlaget, där de äldre saknas",
        ),
        Column("manad", ColumnType.MONTH, "Månad då utredningen avslutades"),
        Column("utredning", ColumnType.UNIT, "Utredning"),
        Column("person", ColumnType.UNIT, "Person"),
        Column("distrikt", ColumnType.TEXT, "Distrikt"),
        Column("kon", ColumnType.TEXT, "Kön"),
        Column("alder", ColumnType.INTEGER, "Ålder vid årets slut"),
        Column("omrade", ColumnType.TEXT, "Område"),
        Column("utfall", ColumnType.TEXT, "Utfall"),
        Column("dagar", ColumnType.INTEGER, "Dagar från den dag då utredningen inleddes till den då den avslutades"),
    ),
    needs=("utredning", "distriktsnyckel", "skyddade_personer"),
    build=bygg,
    examples=(
        TableExample(
            says="Året är det då utredningen avslutades, inte det då den inleddes; den som pågår står inte alls.",
            given={
                "utredning": """
                    utredning_id | personnummer | personnummer_fodelsear | startdatum | slutdatum  | utfall
                    1            | A            | 2010                   | 2023-11-01 | 2024-02-01 | insats
                    2            | B            | 2012                   | 2024-11-01 |            | pagar
                """,
            },
            gives="""
                ar   | utredning | person | alder | utfall | dagar
                2024 | 1         | A      | 14    | insats | 92
            """,
        ),
        TableExample(
            says="Det första året i underlaget står inte: av det som avslutades då saknas det som inletts tidigare.",
            given={
                "utredning": """
                    utredning_id | personnummer | startdatum | slutdatum
                    1            | A            | 2023-02-01 | 2023-05-01
                    2            | A            | 2024-02-01 | 2024-05-01
                """,
            },
            gives="""
                ar   | utredning
                2024 | 2
            """,
        ),
    ),
)
