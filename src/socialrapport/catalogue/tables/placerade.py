"""Placeringar av barn och unga, en rad för varje placering och år som den pågick."""

from typing import Any

from socialrapport.catalogue.tables.vanligt import dygn_i_aret, pagande_ar, pagar_den, person, placerad
from socialrapport.model.table import Column, ColumnType, Table, TableExample


def bygg(placering: Any, insats: Any, nyckel: Any, skyddade: Any, rapport: Any) -> Any:
    egna = insats.filter((insats.omrade == "BU") & insats.verkstalld)
    egna = egna.select("insats_id", "personnummer", "personnummer_kon", "personnummer_fodelsear", "lagrum", "distrikt")
    egna = placerad(egna, nyckel, skyddade)
    rader = pagande_ar(
        placering.select("placering_id", "insats_id", "form", "startdatum", "slutdatum", "ensamkommande").inner_join(
            egna, "insats_id"
        ),
        rapport,
    )
    return rader.select(
        "ar",
        "distrikt",
        "form",
        "lagrum",
        "ensamkommande",
        placering=rader.placering_id,
        dygn=dygn_i_aret(rader),
        nov1=pagar_den(rader, 11, 1),
        **person(rader),
    )


table = Table(
    id="placerade",
    title="Placerade barn och unga",
    one_row_per="placering och år som den pågick",
    columns=(
        Column("ar", ColumnType.YEAR, "År"),
        Column("placering", ColumnType.UNIT, "Placering"),
        Column("person", ColumnType.UNIT, "Person"),
        Column("distrikt", ColumnType.TEXT, "Distrikt"),
        Column("kon", ColumnType.TEXT, "Kön"),
        Column("alder", ColumnType.INTEGER, "Ålder vid årets slut"),
        Column("form", ColumnType.TEXT, "Placeringsform"),
        Column("lagrum", ColumnType.TEXT, "Lagrum"),
        Column("ensamkommande", ColumnType.BOOLEAN, "Barnet är ensamkommande; uppgiften finns från 2017"),
        Column("dygn", ColumnType.INTEGER, "Vårddygn under året"),
        Column("nov1", ColumnType.BOOLEAN, "Pågick den 1 november"),
    ),
    needs=("placering", "insats", "distriktsnyckel", "skyddade_personer", "rapport"),
    build=bygg,
    examples=(
        TableExample(
            says="Vårddygnen är årets egna: 2024 har placeringen tio dygn, 2023 två.",
            given={
                "placering": """
                    placering_id | insats_id | form   | startdatum | slutdatum
                    1            | 7         | JOURHEM | 2023-12-30 | 2024-01-10
                """,
                "insats": """
                    insats_id | personnummer | omrade | lagrum | verkstalld
                    7         | A            | BU     | SOL    | ja
                """,
            },
            gives="""
                ar   | placering | person | dygn | nov1
                2023 | 1         | A      | 2    | nej
                2024 | 1         | A      | 10   | nej
            """,
        ),
    ),
)
