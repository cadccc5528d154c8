"""Familjerättens ärenden varje år som de pågick: en rad för varje barn, ärende och år."""

from typing import Any

from socialrapport.catalogue.tables.vanligt import efter_forsta_aret, pagande_ar, pagar_den, person, placerad
from socialrapport.model.table import Column, ColumnType, Table, TableExample


def bygg(familjeratt: Any, nyckel: Any, skyddade: Any, rapport: Any) -> Any:
    rader = efter_forsta_aret(pagande_ar(placerad(familjeratt, nyckel, skyddade), rapport), familjeratt)
    return rader.select(
        "ar",
        "distrikt",
        "typ",
        "utfall",
        arende=rader.arende_id,
        avslutad=(rader.slutdatum.year() == rader.ar).fill_null(False),
        dec31=pagar_den(rader, 12, 31),
        **person(rader),
    )


table = Table(
    id="familjeratt_pagaende",
    title="Familjerättens pågående ärenden",
    one_row_per="barn, ärende och år som ärendet pågick",
    columns=(
        Column("ar", ColumnType.YEAR, "År; inte det första året i underlaget, där de äldre ärendena saknas"),
        Column("arende", ColumnType.UNIT, "Ärende"),
        Column("person", ColumnType.UNIT, "Person"),
        Column("distrikt", ColumnType.TEXT, "Distrikt"),
        Column("kon", ColumnType.TEXT, "Kön"),
        Column("alder", ColumnType.INTEGER, "Ålder vid årets slut"),
        Column("typ", ColumnType.TEXT, "Typ av ärende"),
        Column("utfall", ColumnType.TEXT, "Hur föräldraskapsutredningen slutade"),
        Column("avslutad", ColumnType.BOOLEAN, "Avslutades under året"),
        Column("dec31", ColumnType.BOOLEAN, "Pågick den 31 december"),
    ),
    needs=("familjeratt", "distriktsnyckel", "skyddade_personer", "rapport"),
    build=bygg,
    examples=(
        TableExample(
            says="Ett ärende över ett årsskifte står i båda åren. Det första året i underlaget, här 2022, står inte.",
            given={
                "familjeratt": """
                    arende_id | personnummer | typ          | startdatum | slutdatum  | utfall
                    1         | A            | FORALDRASKAP | 2023-11-01 | 2024-02-01 | DOM
                    2         | B            | UTREDNING    | 2024-11-01 |            |
                    3         | C            | UTREDNING    | 2022-11-01 | 2022-12-01 |
                """,
            },
            gives="""
                ar   | arende | person | typ          | utfall | avslutad | dec31
                2023 | 1      | A      | FORALDRASKAP | DOM    | nej      | ja
                2024 | 1      | A      | FORALDRASKAP | DOM    | ja       | nej
                2024 | 2      | B      | UTREDNING    |        | nej      | ja
            """,
        ),
    ),
)
