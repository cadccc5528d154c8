"""Vräkningsförebyggande arbete det år det inleddes: en rad för varje ärende."""

from typing import Any

import ibis

from socialrapport.catalogue.tables.vanligt import person, placerad
from socialrapport.model.table import Column, ColumnType, Table, TableExample


def bygg(arbete: Any, nyckel: Any, skyddade: Any) -> Any:
    rader = placerad(arbete, nyckel, skyddade).mutate(ar=arbete.startdatum.year().cast("int64"))
    # Ett hushåll är detsamma hela året: med barn om något av årets ärenden säger det. MED står före UTAN.
    hushall = rader.hushall.min().over(ibis.window(group_by=["ar", "personnummer"]))
    return rader.select("ar", "distrikt", arende=rader.arende_id, hushall=hushall, **person(rader))


table = Table(
    id="vrakningsarenden",
    title="Vräkningsförebyggande arbete",
    one_row_per="ärende, det år det inleddes",
    columns=(
        Column("ar", ColumnType.YEAR, "År då arbetet inleddes"),
        Column("arende", ColumnType.UNIT, "Ärende"),
        Column("person", ColumnType.UNIT, "Den som har bostaden; står för hushållet"),
        Column("distrikt", ColumnType.TEXT, "Distrikt"),
        Column("kon", ColumnType.TEXT, "Kön"),
        Column("alder", ColumnType.INTEGER, "Ålder vid årets slut"),
        Column("hushall", ColumnType.UNIT, "Barn under 18 år i hushållet, enligt något av årets ärenden"),
    ),
    needs=("vrakningsarbete", "distriktsnyckel", "skyddade_personer"),
    build=bygg,
    examples=(
        TableExample(
            says="Ett hushåll med två ärenden samma år är ett hushåll med barn om något av dem säger det.",
            given={
                "vrakningsarbete": """
                    arende_id | personnummer | startdatum | slutdatum  | hushall
                    1         | A            | 2024-02-01 | 2024-03-01 | UTAN
                    2         | A            | 2024-10-01 |            | MED
                    3         | B            | 2023-12-01 | 2024-02-01 | UTAN
                """,
            },
            gives="""
                ar   | arende | person | hushall
                2023 | 3      | B      | UTAN
                2024 | 1      | A      | MED
                2024 | 2      | A      | MED
            """,
        ),
    ),
)
