"""Deltagare i kommunala arbetsmarknadsinsatser: en rad för varje person, år, distrikt och slag av insats."""

from typing import Any

from socialrapport.catalogue.tables.vanligt import person, placerad
from socialrapport.model.table import Column, ColumnType, Table, TableExample


def bygg(insats: Any, nyckel: Any, skyddade: Any) -> Any:
    rader = placerad(insats, nyckel, skyddade)
    return rader.select("ar", "distrikt", "slag", **person(rader)).distinct()


table = Table(
    id="arbetsmarknad",
    title="Deltagare i kommunala arbetsmarknadsinsatser",
    one_row_per="person, år, distrikt och slag av insats",
    columns=(
        Column("ar", ColumnType.YEAR, "År"),
        Column("person", ColumnType.UNIT, "Person"),
        Column("distrikt", ColumnType.TEXT, "Distrikt"),
        Column("kon", ColumnType.TEXT, "Kön"),
        Column("alder", ColumnType.INTEGER, "Ålder vid årets slut"),
        Column("slag", ColumnType.TEXT, "Slag av insats"),
    ),
    needs=("arbetsmarknadsinsats", "distriktsnyckel", "skyddade_personer"),
    build=bygg,
    examples=(
        TableExample(
            says="Flera månader i samma insats är en rad, två slag är två.",
            given={
                "arbetsmarknadsinsats": """
                    ar   | manad | personnummer | personnummer_fodelsear | slag
                    2024 | 1     | A            | 1990                   | JOBB
                    2024 | 2     | A            | 1990                   | JOBB
                    2024 | 2     | A            | 1990                   | PRAKTIK
                """,
            },
            gives="""
                ar   | person | alder | slag
                2024 | A      | 34    | JOBB
                2024 | A      | 34    | PRAKTIK
            """,
        ),
    ),
)
