"""Vräkningsförebyggande arbete det år det avslutades: en rad för varje ärende."""

from typing import Any

from socialrapport.catalogue.tables.vanligt import efter_forsta_aret, person, placerad
from socialrapport.model.table import Column, ColumnType, Table, TableExample


def bygg(arbete: Any, nyckel: Any, skyddade: Any, rapport: Any) -> Any:
    klara = placerad(arbete.filter(arbete.slutdatum.notnull()), nyckel, skyddade)
    klara = efter_forsta_aret(klara.mutate(ar=klara.slutdatum.year().cast("int64")), arbete)
    klara = klara.filter(klara.ar <= rapport.ar.as_scalar())
    return klara.select("ar", "distrikt", "hushall", "utfall", arende=klara.arende_id, **person(klara))


table = Table(
    id="vrakningsarenden_avslutade",
    title="Avslutat vräkningsförebyggande arbete",
    one_row_per="ärende, det år det avslutades",
    columns=(
        Column(
            "ar",
            ColumnType.YEAR,
            "År då ärendet avslutades; inte det första året i underlaget, där de äldre ärendena saknas",
        ),
        Column("arende", ColumnType.UNIT, "Ärende"),
        Column("person", ColumnType.UNIT, "Den som har bostaden"),
        Column("distrikt", ColumnType.TEXT, "Distrikt"),
        Column("kon", ColumnType.TEXT, "Kön"),
        Column("alder", ColumnType.INTEGER, "Ålder vid årets slut"),
        Column("hushall", ColumnType.UNIT, "Barn under 18 år i hushållet"),
        Column("utfall", ColumnType.TEXT, "Hur ärendet slutade"),
    ),
    needs=("vrakningsarbete", "distriktsnyckel", "skyddade_personer", "rapport"),
    build=bygg,
    examples=(
        TableExample(
            says="Ett pågående ärende har inget slut att räkna. Det första året i underlaget, här 2022, står inte.",
            given={
                "vrakningsarbete": """
                    arende_id | personnummer | startdatum | slutdatum  | hushall | utfall
                    1         | A            | 2022-02-01 | 2022-05-01 | UTAN    | KVAR
                    2         | A            | 2023-11-01 | 2024-02-01 | MED     | AVHYST
                    3         | B            | 2024-11-01 |            | MED     |
                """,
            },
            gives="""
                ar   | arende | person | hushall | utfall
                2024 | 2      | A      | MED     | AVHYST
            """,
        ),
    ),
)
