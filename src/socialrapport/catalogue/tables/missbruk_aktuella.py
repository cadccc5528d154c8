"""Personer aktuella för utredning eller insats kopplad till skadligt bruk och beroende."""

from typing import Any

import ibis

from socialrapport.catalogue.tables.vanligt import pagande_ar, person, placerad
from socialrapport.model.table import Column, ColumnType, Table, TableExample


def bygg(utredning: Any, insats: Any, nyckel: Any, skyddade: Any, rapport: Any) -> Any:
    utredda = utredning.filter(utredning.omrade == "MB")
    insatser = insats.filter((insats.omrade == "MB") & insats.verkstalld)
    delar = [
        rader.select(
            "personnummer",
            "personnummer_kon",
            "personnummer_fodelsear",
            "distrikt",
            "startdatum",
            "slutdatum",
            grund=ibis.literal(grund),
        )
        for rader, grund in ((utredda, "utredning"), (insatser, "insats"))
    ]
    rader = pagande_ar(placerad(ibis.union(*delar), nyckel, skyddade), rapport)
    return rader.select("ar", "distrikt", "grund", **person(rader)).distinct()


table = Table(
    id="missbruk_aktuella",
    title="Aktuella för skadligt bruk och beroende",
    one_row_per="person, år, distrikt och grund (utredning eller insats)",
    columns=(
        Column("ar", ColumnType.YEAR, "År"),
        Column("person", ColumnType.UNIT, "Person"),
        Column("distrikt", ColumnType.TEXT, "Distrikt"),
        Column("kon", ColumnType.TEXT, "Kön"),
        Column("alder", ColumnType.INTEGER, "Ålder vid årets slut"),
        Column("grund", ColumnType.TEXT, "Utredning eller insats"),
    ),
    needs=("utredning", "insats", "distriktsnyckel", "skyddade_personer", "rapport"),
    build=bygg,
    examples=(
        TableExample(
            says="Den som har både utredning och insats står en gång för vardera.",
            given={
                "utredning": """
                    utredning_id | personnummer | omrade | startdatum | slutdatum
                    1            | A            | MB     | 2024-01-10 | 2024-02-10
                    2            | B            | BU     | 2024-01-10 | 2024-02-10
                """,
                "insats": """
                    insats_id | personnummer | omrade | startdatum | slutdatum  | verkstalld
                    1         | A            | MB     | 2024-03-10 | 2024-04-10 | ja
                    2         | A            | MB     | 2024-05-10 | 2024-06-10 | ja
                """,
            },
            gives="""
                ar   | person | grund
                2024 | A      | utredning
                2024 | A      | insats
            """,
        ),
    ),
)
