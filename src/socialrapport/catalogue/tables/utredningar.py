"""Utredningar det år de inleddes: en rad för varje utredning."""

from typing import Any

import ibis

from socialrapport.catalogue.tables.vanligt import person, placerad
from socialrapport.model.table import Column, ColumnType, Table, TableExample


def bygg(utredning: Any, nyckel: Any, skyddade: Any, rapport: Any) -> Any:
    rader = placerad(utredning, nyckel, skyddade).mutate(
        ar=utredning.startdatum.year().cast("int64"), manad=utredning.startdatum.month().cast("int64")
    )
    dagar = rader.slutdatum.delta(rader.startdatum, unit="day").cast("int64")
    grans = rader.startdatum + ibis.interval(months=4)
    sista = ibis.date(rapport.ar.as_scalar().cast("int32"), 12, 31)
    # Också den som blev klar fort är oavgjord tills alla som inleddes då har haft sina fyra månader:
    # annars skulle årets sista månader bara visa de snabba.
    i_tid = ibis.ifelse(grans <= sista, (rader.slutdatum <= grans).fill_null(False), None)
    return rader.select(
        "ar",
        "manad",
        "distrikt",
        "omrade",
        "enhet",
        "utfall",
        "heder",
        utredning=rader.utredning_id,
        dagar=dagar,
        inom_fyra_manader=i_tid,
        **person(rader),
    )


table = Table(
    id="utredningar",
    title="Utredningar",
    one_row_per="utredning, det år den inleddes",
    columns=(
        Column("ar", ColumnType.YEAR, "År då utredningen inleddes"),
        Column("manad", ColumnType.MONTH, "Månad då utredningen inleddes"),
        Column("utredning", ColumnType.UNIT, "Utredning"),
        Column("person", ColumnType.UNIT, "Person"),
        Column("distrikt", ColumnType.TEXT, "Distrikt"),
        Column("kon", ColumnType.TEXT, "Kön"),
        Column("alder", ColumnType.INTEGER, "Ålder vid årets slut"),
        Column("omrade", ColumnType.TEXT, "Område"),
        Column("enhet", ColumnType.TEXT, "Enhet"),
        Column("utfall", ColumnType.TEXT, "Utfall"),
        Column("heder", ColumnType.BOOLEAN, "Gäller hedersrelaterat våld och förtryck"),
        Column("dagar", ColumnType.INTEGER, "Dagar till avslut; tomt om utredningen pågår"),
        Column(
            "inom_fyra_manader", ColumnType.BOOLEAN, "Avslutad inom fyra månader; tomt om det ännu inte kan avgöras"
        ),
    ),
    needs=("utredning", "distriktsnyckel", "skyddade_personer", "rapport"),
    build=bygg,
    examples=(
        TableExample(
            says="Den som inleddes i oktober är inte avgjord vid årets slut, inte ens när den redan är klar.",
            given={
                "utredning": """
                    utredning_id | personnummer | startdatum | slutdatum
                    1            | A            | 2024-01-10 | 2024-05-10
                    2            | A            | 2024-01-10 |
                    3            | A            | 2024-10-10 |
                    4            | A            | 2024-10-10 | 2024-10-20
                """,
            },
            gives="""
                ar   | utredning | dagar | inom_fyra_manader
                2024 | 1         | 121   | ja
                2024 | 2         |       | nej
                2024 | 3         |       |
                2024 | 4         | 10    |
            """,
        ),
    ),
)
