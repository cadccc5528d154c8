"""Avslutade barnutredningar ett år efteråt: om en ny utredning inletts om barnet inom tolv månader."""

from typing import Any

import ibis

from socialrapport.catalogue.tables.vanligt import efter_forsta_aret, person, placerad
from socialrapport.model.table import Column, ColumnType, Table, TableExample


def bygg(utredning: Any, nyckel: Any, skyddade: Any, rapport: Any) -> Any:
    egna = utredning.filter(utredning.omrade == "BU")
    klara = placerad(egna.filter(egna.slutdatum.notnull()), nyckel, skyddade)
    klara = klara.mutate(ar=klara.slutdatum.year().cast("int64"))
    klara = efter_forsta_aret(klara, egna)
    # Åldern är den vid slutet av avslutsåret, och året i tabellen det då de tolv månaderna har gått för alla.
    rader = klara.select(
        "startdatum",
        "slutdatum",
        "distrikt",
        "utfall",
        utredning=klara.utredning_id,
        avslutsar=klara.ar,
        **person(klara),
    )
    nya = egna.select(_person=egna.personnummer, _start=egna.startdatum)
    inom = (nya._start > rader.slutdatum) & (nya._start <= rader.slutdatum + ibis.interval(months=12))
    igen = rader.inner_join(nya, [rader.person == nya._person, inom]).select("utredning").distinct()
    rader = rader.mutate(ar=rader.avslutsar + 1, aterkom=rader.utredning.isin(igen.utredning))
    sista = rapport.ar.as_scalar().cast("int64")
    return rader.filter(rader.ar <= sista).select(
        "ar", "distrikt", "utfall", "utredning", "aterkom", "person", "kon", "alder"
    )


table = Table(
    id="utredningar_uppfoljda",
    title="Avslutade barnutredningar ett år efteråt",
    one_row_per="barnutredning, året efter det då den avslutades",
    columns=(
        Column("ar", ColumnType.YEAR, "År då tolv månader har gått; utredningen avslutades året innan"),
        Column("utredning", ColumnType.UNIT, "Utredning"),
        Column("person", ColumnType.UNIT, "Person"),
        Column("distrikt", ColumnType.TEXT, "Distrikt"),
        Column("kon", ColumnType.TEXT, "Kön"),
        Column("alder", ColumnType.INTEGER, "Ålder vid slutet av det år då utredningen avslutades"),
        Column("utfall", ColumnType.TEXT, "Utfall"),
        Column("aterkom", ColumnType.BOOLEAN, "En ny utredning om barnet inleddes inom tolv månader från avslutet"),
    ),
    needs=("utredning", "distriktsnyckel", "skyddade_personer", "rapport"),
    build=bygg,
    examples=(
        TableExample(
            says="Den som avslutades under rapportåret kan ännu inte följas upp och står inte alls.",
            given={
                "utredning": """
                    utredning_id | personnummer | personnummer_fodelsear | omrade | startdatum | slutdatum
                    1            | A            | 2010                   | BU     | 2022-10-01 | 2023-02-01
                    2            | A            | 2010                   | BU     | 2024-02-01 | 2024-05-01
                    3            | B            | 2011                   | BU     | 2022-10-01 | 2023-02-01
                    4            | B            | 2011                   | BU     | 2024-02-02 |
                """,
            },
            gives="""
                ar   | utredning | person | alder | aterkom
                2024 | 1         | A      | 13    | ja
                2024 | 3         | B      | 12    | nej
            """,
        ),
        TableExample(
            says="En utredning som redan pågick när den första avslutades är ingen återkomst; inte heller ett annat område.",
            given={
                "utredning": """
                    utredning_id | personnummer | personnummer_fodelsear | omrade | startdatum | slutdatum
                    1            | A            | 2006                   | BU     | 2022-10-01 | 2023-02-01
                    2            | A            | 2006                   | BU     | 2023-01-01 |
                    3            | A            | 2006                   | MB     | 2023-06-01 |
                """,
            },
            gives="""
                ar   | utredning | person | alder | aterkom
                2024 | 1         | A      | 17    | nej
            """,
        ),
    ),
)
