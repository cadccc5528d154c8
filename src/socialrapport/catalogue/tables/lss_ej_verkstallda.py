"""Beslut enligt LSS som väntat längre än tre månader, en rad för varje kvartalsslut."""

from typing import Any

from socialrapport.catalogue.tables.ej_verkstallda import vid_kvartalsslut
from socialrapport.catalogue.tables.vanligt import person, placerad
from socialrapport.model.table import Column, ColumnType, Table, TableExample


def bygg(beslut: Any, nyckel: Any, skyddade: Any, rapport: Any) -> Any:
    bifall = beslut.filter(beslut.utfall == "BIFALL")
    gynnande = placerad(bifall.mutate(verkstalld=bifall.startdatum.notnull()), nyckel, skyddade)
    rader = vid_kvartalsslut(gynnande, rapport)
    return rader.select("ar", "kvartal", "distrikt", "insats", beslut=rader.beslut_id, **person(rader))


table = Table(
    id="lss_ej_verkstallda",
    title="Ej verkställda beslut enligt LSS",
    one_row_per="beslut och kvartalsslut då det väntat i mer än tre månader",
    columns=(
        Column("ar", ColumnType.YEAR, "År"),
        Column("kvartal", ColumnType.TEXT, "Kvartal vars sista dag det gäller"),
        Column("beslut", ColumnType.TEXT, "Beslut"),
        Column("person", ColumnType.UNIT, "Person"),
        Column("distrikt", ColumnType.TEXT, "Distrikt"),
        Column("kon", ColumnType.TEXT, "Kön"),
        Column("alder", ColumnType.INTEGER, "Ålder vid årets slut"),
        Column("insats", ColumnType.UNIT, "Insats"),
    ),
    needs=("beslut_lss", "distriktsnyckel", "skyddade_personer", "rapport"),
    build=bygg,
    examples=(
        TableExample(
            says="Ett avslag väntar inte på att verkställas, och inte heller ett beslut yngre än tre månader.",
            given={
                "beslut_lss": """
                    beslut_id | personnummer | insats        | utfall | beslutsdatum | startdatum
                    1         | A            | boende_vuxna  | BIFALL | 2024-06-10   |
                    2         | B            | boende_vuxna  | AVSLAG | 2024-06-10   |
                    3         | C            | boende_vuxna  | BIFALL | 2024-10-10   |
                    4         | D            | kontaktperson | BIFALL | 2024-06-10   | 2024-09-20
                """,
            },
            gives="""
                ar   | kvartal | beslut
                2024 | 3       | 1
                2024 | 4       | 1
            """,
        ),
    ),
)
