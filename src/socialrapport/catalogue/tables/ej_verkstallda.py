"""Beslut enligt socialtjänstlagen som väntat längre än tre månader, en rad för varje kvartalsslut."""

from typing import Any

import ibis

from socialrapport.catalogue.tables.vanligt import person, placerad
from socialrapport.model.table import Column, ColumnType, Table, TableExample

SISTA = ((3, 31), (6, 30), (9, 30), (12, 31))
"""Kvartalens sista dagar."""


def vid_kvartalsslut(beslut: Any, rapport: Any) -> Any:
    """Besluten med en rad för varje kvartalsslut då de väntat i mer än tre månader, med `ar` och `kvartal`.

    *beslut* har `beslutsdatum`, `startdatum`, `slutdatum` och `verkstalld`. Ett beslut väntar tills insatsen har
    börjat eller beslutet upphört.
    """
    ar = rapport.select(ar=ibis.range(rapport.forsta_ar, rapport.ar + 1).unnest().cast("int64"))
    slut = ibis.union(
        *(
            ar.mutate(kvartal=ibis.literal(str(nummer)), _slut=ibis.date(ar.ar.cast("int32"), manad, dag))
            for nummer, (manad, dag) in enumerate(SISTA, start=1)
        )
    )
    vantar = (
        (beslut.beslutsdatum + ibis.interval(months=3) < slut._slut)
        & ~(beslut.verkstalld & (beslut.startdatum <= slut._slut)).fill_null(False)
        & (beslut.slutdatum.isnull() | (beslut.slutdatum > slut._slut))
    )
    return beslut.inner_join(slut, vantar)


def bygg(insats: Any, nyckel: Any, skyddade: Any, rapport: Any) -> Any:
    rader = vid_kvartalsslut(placerad(insats, nyckel, skyddade), rapport)
    return rader.select("ar", "kvartal", "distrikt", "omrade", "typ", beslut=rader.insats_id, **person(rader))


table = Table(
    id="ej_verkstallda",
    title="Ej verkställda beslut enligt socialtjänstlagen",
    one_row_per="beslut och kvartalsslut då det väntat i mer än tre månader",
    columns=(
        Column("ar", ColumnType.YEAR, "År"),
        Column("kvartal", ColumnType.TEXT, "Kvartal vars sista dag det gäller"),
        Column("beslut", ColumnType.TEXT, "Beslut"),
        Column("person", ColumnType.UNIT, "Person"),
        Column("distrikt", ColumnType.TEXT, "Distrikt"),
        Column("kon", ColumnType.TEXT, "Kön"),
        Column("alder", ColumnType.INTEGER, "Ålder vid årets slut"),
        Column("omrade", ColumnType.TEXT, "Område"),
        Column("typ", ColumnType.TEXT, "Typ av insats"),
    ),
    needs=("insats", "distriktsnyckel", "skyddade_personer", "rapport"),
    build=bygg,
    examples=(
        TableExample(
            says="Ett beslut från mars väntar från och med tredje kvartalet, tills insatsen börjar eller beslutet upphör.",
            given={
                "insats": """
                    insats_id | personnummer | beslutsdatum | startdatum | slutdatum  | verkstalld
                    1         | A            | 2024-03-31   | 2024-04-05 |            | nej
                    2         | B            | 2024-03-31   | 2024-10-01 |            | ja
                    3         | C            | 2024-03-31   | 2024-04-05 | 2024-08-01 | nej
                    4         | D            | 2024-01-10   | 2024-02-10 |            | ja
                """,
            },
            gives="""
                ar   | kvartal | beslut
                2024 | 3       | 1
                2024 | 4       | 1
                2024 | 3       | 2
            """,
        ),
        TableExample(
            says="Den som väntat sedan året före räknas vid årets alla kvartalsslut.",
            given={
                "insats": """
                    insats_id | personnummer | beslutsdatum | startdatum | slutdatum | verkstalld
                    1         | A            | 2023-11-01   | 2023-11-05 |           | nej
                """,
            },
            gives="""
                ar   | kvartal | beslut
                2024 | 1       | 1
                2024 | 2       | 1
                2024 | 3       | 1
                2024 | 4       | 1
            """,
        ),
    ),
)
