"""Beslut enligt LSS det år de fattades: en rad för varje beslut."""

from typing import Any

import ibis

from socialrapport.catalogue.tables.vanligt import person, placerad
from socialrapport.model.table import Column, ColumnType, Table, TableExample


def bygg(beslut: Any, nyckel: Any, skyddade: Any, rapport: Any) -> Any:
    rader = placerad(beslut, nyckel, skyddade).mutate(ar=beslut.beslutsdatum.year().cast("int64"))
    grans = rader.beslutsdatum + ibis.interval(months=3)
    sista = ibis.date(rapport.ar.as_scalar().cast("int32"), 12, 31)
    # Också det som verkställts fort är oavgjort tills alla som beslutades då har haft sina tre månader.
    avgjort = (rader.utfall == "BIFALL") & (grans <= sista)
    i_tid = ibis.ifelse(avgjort, (rader.startdatum <= grans).fill_null(False), None)
    return rader.select(
        "ar", "distrikt", "insats", "utfall", beslut=rader.beslut_id, inom_tre_manader=i_tid, **person(rader)
    )


table = Table(
    id="lss_avgjorda",
    title="Beslut enligt LSS",
    one_row_per="beslut, det år det fattades",
    columns=(
        Column("ar", ColumnType.YEAR, "År då beslutet fattades"),
        Column("beslut", ColumnType.TEXT, "Beslut"),
        Column("person", ColumnType.UNIT, "Person"),
        Column("distrikt", ColumnType.TEXT, "Distrikt"),
        Column("kon", ColumnType.TEXT, "Kön"),
        Column("alder", ColumnType.INTEGER, "Ålder vid årets slut"),
        Column("insats", ColumnType.UNIT, "Insats"),
        Column("utfall", ColumnType.TEXT, "Bifall eller avslag"),
        Column(
            "inom_tre_manader", ColumnType.BOOLEAN, "Verkställt inom tre månader; tomt om det ännu inte kan avgöras"
        ),
    ),
    needs=("beslut_lss", "distriktsnyckel", "skyddade_personer", "rapport"),
    build=bygg,
    examples=(
        TableExample(
            says="Det som beslutats i november kan inte bedömas vid årets slut, och ett avslag bedöms aldrig.",
            given={
                "beslut_lss": """
                    beslut_id | personnummer | insats       | utfall | beslutsdatum | startdatum
                    1         | A            | boende_vuxna | BIFALL | 2024-01-10   | 2024-04-10
                    2         | B            | boende_vuxna | BIFALL | 2024-01-10   |
                    3         | C            | boende_vuxna | BIFALL | 2024-11-10   | 2024-11-20
                    4         | D            | boende_vuxna | AVSLAG | 2024-01-10   |
                """,
            },
            gives="""
                ar   | beslut | utfall | inom_tre_manader
                2024 | 1      | BIFALL | ja
                2024 | 2      | BIFALL | nej
                2024 | 3      | BIFALL |
                2024 | 4      | AVSLAG |
            """,
        ),
    ),
)
