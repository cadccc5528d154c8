"""Insatser enligt LSS den 1 oktober: en rad för varje person, år och insats."""

from typing import Any

import ibis

from socialrapport.catalogue.registers.lss import INSATSER
from socialrapport.catalogue.tables.vanligt import person, placerad
from socialrapport.model.table import Column, ColumnType, Table, TableExample

FORM = {"boende_barn": "boende_barn_form", "boende_vuxna": "boende_vuxna_form"}
"""Kolumnen med boendets form, för de insatser som är ett boende."""


def bygg(lss: Any, nyckel: Any, skyddade: Any, rapport: Any) -> Any:
    rader = placerad(lss, nyckel, skyddade)
    delar = [
        rader.filter(rader[namn]).mutate(
            insats=ibis.literal(namn), boendeform=rader[FORM[namn]] if namn in FORM else ibis.null("string")
        )
        for namn in INSATSER
    ]
    alla = ibis.union(*delar)
    egen = rapport.kommun.as_scalar()
    return alla.select(
        "ar",
        "distrikt",
        "insats",
        "personkrets",
        "boendeform",
        annan_kommun=(alla.boendekommun.nullif("") != egen).fill_null(False),
        antal=ibis.literal(1, "int64"),
        **person(alla),
    )


table = Table(
    id="lss_insatser",
    title="Insatser enligt LSS",
    one_row_per="person, år och insats",
    columns=(
        Column("ar", ColumnType.YEAR, "År (den 1 oktober)"),
        Column("person", ColumnType.UNIT, "Person"),
        Column("distrikt", ColumnType.TEXT, "Distrikt"),
        Column("kon", ColumnType.TEXT, "Kön"),
        Column("alder", ColumnType.INTEGER, "Ålder vid årets slut"),
        Column("insats", ColumnType.UNIT, "Insats"),
        Column("personkrets", ColumnType.TEXT, "Personkrets"),
        Column("boendeform", ColumnType.TEXT, "Boendets form, där insatsen är ett boende"),
        Column("annan_kommun", ColumnType.BOOLEAN, "Bor i en annan kommun än den som beslutat"),
        Column("antal", ColumnType.INTEGER, "Ett för varje insats"),
    ),
    needs=("lss", "distriktsnyckel", "skyddade_personer", "rapport"),
    build=bygg,
    examples=(
        TableExample(
            says="En person med två insatser är två rader.",
            given={
                "lss": """
                    ar   | personnummer | personkrets | kontaktperson | daglig_verksamhet
                    2024 | A            | 1           | ja            | ja
                """,
            },
            gives="""
                ar   | person | insats
                2024 | A      | kontaktperson
                2024 | A      | daglig_verksamhet
            """,
        ),
        TableExample(
            says="Boendets form hör till boendet; den egna kommunens kod som boendekommun är inte en annan kommun.",
            given={
                "lss": """
                    ar   | personnummer | boende_vuxna | daglig_verksamhet | boende_vuxna_form | boendekommun
                    2024 | A            | ja           | ja                | SERVICE           | 0180
                    2024 | B            | ja           | nej               | ANPASSAD          | 0126
                """,
            },
            gives="""
                ar   | person | insats            | boendeform | annan_kommun | antal
                2024 | A      | boende_vuxna      | SERVICE    | nej          | 1
                2024 | A      | daglig_verksamhet |            | nej          | 1
                2024 | B      | boende_vuxna      | ANPASSAD   | ja           | 1
            """,
        ),
    ),
)
