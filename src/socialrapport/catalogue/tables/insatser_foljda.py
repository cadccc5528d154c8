"""Insatser följda från den dag de började: om de upphörde under det första året, och om de annars upphörde det andra."""

from typing import Any

import ibis

from socialrapport.catalogue.tables.vanligt import person, placerad
from socialrapport.model.table import Column, ColumnType, Table, TableExample

ETT_AR = 12
"""Månader."""


def bygg(insats: Any, nyckel: Any, skyddade: Any, rapport: Any) -> Any:
    borjade = placerad(insats.filter(insats.verkstalld), nyckel, skyddade)
    # Åldern är den vid slutet av det år då insatsen började; året i tabellen det då tiden har gått för alla.
    borjade = borjade.mutate(ar=borjade.startdatum.year().cast("int64"))
    rader = borjade.select(
        "ar", "startdatum", "slutdatum", "distrikt", "omrade", "typ", insats=borjade.insats_id, **person(borjade)
    )
    delar = ibis.union(under_aret(rader, 1), under_aret(rader, 2))
    sista = rapport.ar.as_scalar().cast("int64")
    return delar.filter(delar.ar <= sista)


def under_aret(rader: Any, ordning: int) -> Any:
    "De som pågick när insatsens första eller andra år började, och om de upphörde innan det var slut."
    borjan, slut = (rader.startdatum + ibis.interval(months=ETT_AR * n) for n in (ordning - 1, ordning))
    kvar = rader.slutdatum.isnull() | (rader.slutdatum >= borjan)
    return rader.filter(kvar).select(
        "distrikt",
        "omrade",
        "typ",
        "insats",
        "person",
        "kon",
        "alder",
        ar=rader.ar + ordning,
        insatsar=ibis.literal(ordning).cast("int64"),
        upphorde=(rader.slutdatum < slut).fill_null(False),
    )


table = Table(
    id="insatser_foljda",
    title="Insatser följda från början",
    one_row_per="verkställd insats och år som den följts, det kalenderår då det året gått för alla",
    columns=(
        Column("ar", ColumnType.YEAR, "År då insatsens första eller andra år har gått för alla som började samtidigt"),
        Column("insats", ColumnType.UNIT, "Insats"),
        Column("person", ColumnType.UNIT, "Person"),
        Column("distrikt", ColumnType.TEXT, "Distrikt"),
        Column("kon", ColumnType.TEXT, "Kön"),
        Column("alder", ColumnType.INTEGER, "Ålder vid slutet av det år då insatsen började"),
        Column("omrade", ColumnType.TEXT, "Område"),
        Column("typ", ColumnType.TEXT, "Typ av insats"),
        Column("insatsar", ColumnType.INTEGER, "1 för insatsens första år, 2 för det andra"),
        Column("upphorde", ColumnType.BOOLEAN, "Upphörde under det året"),
    ),
    needs=("insats", "distriktsnyckel", "skyddade_personer", "rapport"),
    build=bygg,
    examples=(
        TableExample(
            says="Den som inte har hunnit följas i ett helt år står inte alls, vare sig den har upphört eller pågår.",
            given={
                "insats": """
                    insats_id | personnummer | personnummer_fodelsear | startdatum | slutdatum  | verkstalld
                    1         | A            | 2010                   | 2023-03-01 | 2024-02-29 | ja
                    2         | B            | 2010                   | 2023-03-01 | 2024-03-01 | ja
                    3         | C            | 2010                   | 2024-03-01 | 2024-04-01 | ja
                    4         | D            | 2010                   | 2024-03-01 |            | ja
                    5         | E            | 2010                   | 2023-03-01 |            | nej
                """,
            },
            gives="""
                ar   | insats | alder | insatsar | upphorde
                2024 | 1      | 13    | 1        | ja
                2024 | 2      | 13    | 1        | nej
            """,
        ),
        TableExample(
            says="Den som pågår när det första året är slut följs ett år till.",
            given={
                "insats": """
                    insats_id | personnummer | startdatum | slutdatum  | verkstalld
                    1         | A            | 2022-03-01 | 2024-02-29 | ja
                    2         | B            | 2022-03-01 |            | ja
                    3         | C            | 2022-03-01 | 2022-06-01 | ja
                """,
            },
            gives="""
                ar   | insats | insatsar | upphorde
                2023 | 1      | 1        | nej
                2023 | 2      | 1        | nej
                2023 | 3      | 1        | ja
                2024 | 1      | 2        | ja
                2024 | 2      | 2        | nej
            """,
        ),
    ),
)
