"""Personer med budget- och skuldrådgivning: en rad för varje person, ärende och år."""

from typing import Any

from socialrapport.catalogue.tables.vanligt import pagande_ar, person, placerad
from socialrapport.model.table import Column, ColumnType, Table, TableExample


def bygg(radgivning: Any, nyckel: Any, skyddade: Any, rapport: Any) -> Any:
    rader = pagande_ar(placerad(radgivning, nyckel, skyddade), rapport)
    return rader.select("ar", "distrikt", arende=rader.arende_id, **person(rader))


table = Table(
    id="skuldradgivna",
    title="Personer med budget- och skuldrådgivning",
    one_row_per="person, ärende och år",
    columns=(
        Column("ar", ColumnType.YEAR, "År"),
        Column("arende", ColumnType.UNIT, "Ärende"),
        Column("person", ColumnType.UNIT, "Person"),
        Column("distrikt", ColumnType.TEXT, "Distrikt"),
        Column("kon", ColumnType.TEXT, "Kön"),
        Column("alder", ColumnType.INTEGER, "Ålder vid årets slut"),
    ),
    needs=("skuldradgivning", "distriktsnyckel", "skyddade_personer", "rapport"),
    build=bygg,
    examples=(
        TableExample(
            says="Ett ärende som pågår över årsskiftet hör till båda åren.",
            given={
                "skuldradgivning": """
                    arende_id | personnummer | personnummer_fodelsear | startdatum | slutdatum
                    1         | A            | 1980                   | 2022-11-01 | 2023-02-01
                """,
            },
            gives="""
                ar   | arende | person | alder
                2022 | 1      | A      | 42
                2023 | 1      | A      | 43
            """,
        ),
    ),
)
