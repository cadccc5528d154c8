"""Nätter i logi enligt tak över huvudet-garantin: en rad för varje person, år och distrikt."""

from typing import Any

import ibis

from socialrapport.catalogue.tables.vanligt import person, placerad
from socialrapport.model.table import Column, ColumnType, Table, TableExample


def bygg(nattlogi: Any, nyckel: Any, skyddade: Any) -> Any:
    rader = placerad(nattlogi, nyckel, skyddade).mutate(ar=nattlogi.datum.year().cast("int64"))
    samma_natt = ibis.window(group_by=["personnummer", "datum"], order_by=["enhet", "_rad"])
    en = rader.mutate(plats=ibis.row_number().over(samma_natt))
    en = en.filter(en.plats == 0)
    grupp = {"ar": en.ar, "distrikt": en.distrikt, **person(en)}
    return en.group_by(**grupp).aggregate(natter=en.count())


table = Table(
    id="nattlogi_personer",
    title="Personer med nattlogi enligt tak över huvudet-garantin",
    one_row_per="person, år och distrikt",
    columns=(
        Column("ar", ColumnType.YEAR, "År då natten började"),
        Column("person", ColumnType.UNIT, "Person"),
        Column("distrikt", ColumnType.TEXT, "Distrikt"),
        Column("kon", ColumnType.TEXT, "Kön"),
        Column("alder", ColumnType.INTEGER, "Ålder vid årets slut"),
        Column("natter", ColumnType.INTEGER, "Antal nätter under året"),
    ),
    needs=("nattlogi", "distriktsnyckel", "skyddade_personer"),
    build=bygg,
    examples=(
        TableExample(
            says="Samma natt från två enheter är en natt. Natten mot nyårsdagen hör till det gamla året.",
            given={
                "nattlogi": """
                    datum      | personnummer | enhet    | _rad
                    2023-12-31 | A            | B-jouren | 2
                    2024-01-01 | A            | A-jouren | 3
                    2024-01-01 | A            | B-jouren | 4
                    2024-01-02 | A            | A-jouren | 5
                """,
            },
            gives="""
                ar   | person | natter
                2023 | A      | 1
                2024 | A      | 2
            """,
        ),
    ),
)
