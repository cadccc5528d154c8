"""Beslut enligt LSS det år de verkställdes, med dagarna från beslut till verkställighet."""

from typing import Any

from socialrapport.catalogue.tables.vanligt import person, placerad
from socialrapport.model.table import Column, ColumnType, Table, TableExample


def bygg(beslut: Any, nyckel: Any, skyddade: Any) -> Any:
    verkstallda = beslut.filter((beslut.utfall == "BIFALL") & beslut.startdatum.notnull())
    rader = placerad(verkstallda, nyckel, skyddade).mutate(ar=verkstallda.startdatum.year().cast("int64"))
    dagar = rader.startdatum.delta(rader.beslutsdatum, unit="day").cast("int64")
    return rader.select("ar", "distrikt", "insats", beslut=rader.beslut_id, dagar=dagar, **person(rader))


table = Table(
    id="lss_vantetider",
    title="Verkställda beslut enligt LSS",
    one_row_per="beslut, det år det verkställdes",
    columns=(
        Column("ar", ColumnType.YEAR, "År då beslutet verkställdes"),
        Column("beslut", ColumnType.TEXT, "Beslut"),
        Column("person", ColumnType.UNIT, "Person"),
        Column("distrikt", ColumnType.TEXT, "Distrikt"),
        Column("kon", ColumnType.TEXT, "Kön"),
        Column("alder", ColumnType.INTEGER, "Ålder vid årets slut"),
        Column("insats", ColumnType.UNIT, "Insats"),
        Column("dagar", ColumnType.INTEGER, "Dagar från beslut till verkställighet"),
    ),
    needs=("beslut_lss", "distriktsnyckel", "skyddade_personer"),
    build=bygg,
    examples=(
        TableExample(
            says="Väntan räknas det år den tog slut; den som ännu väntar har ingen väntetid.",
            given={
                "beslut_lss": """
                    beslut_id | personnummer | insats       | utfall | beslutsdatum | startdatum
                    1         | A            | boende_vuxna | BIFALL | 2023-12-01   | 2024-01-30
                    2         | B            | boende_vuxna | BIFALL | 2024-01-10   |
                """,
            },
            gives="""
                ar   | beslut | dagar
                2024 | 1      | 60
            """,
        ),
    ),
)
