"""Månader med utbetalt ekonomiskt bistånd: en rad för varje hushåll, månad och distrikt."""

from typing import Any

from socialrapport.catalogue.tables.vanligt import placerat_hushall
from socialrapport.model.table import Column, ColumnType, Table, TableExample


def bygg(eb: Any, nyckel: Any, skyddade: Any) -> Any:
    betalda = placerat_hushall(eb.filter(eb.sbel > 0), nyckel, skyddade)
    return (
        betalda.group_by(["ar", "manad", "personnr1", "distrikt"])
        .aggregate(sbel=betalda.sbel.sum(), egt=betalda.egt.sum(), ovrigt=betalda.ovrigt.sum())
        .select("ar", "manad", "distrikt", "sbel", "egt", "ovrigt", hushall="personnr1")
        .mutate(hushallsmanad=lambda t: t.hushall + "-" + t.manad.cast("string"))
    )


table = Table(
    id="bistandsmanader",
    title="Månader med ekonomiskt bistånd",
    one_row_per="hushåll, månad och distrikt",
    columns=(
        Column("ar", ColumnType.YEAR, "År som biståndet avser"),
        Column("manad", ColumnType.MONTH, "Månad som biståndet avser"),
        Column("distrikt", ColumnType.TEXT, "Distrikt"),
        Column("sbel", ColumnType.INTEGER, "Utbetalt bistånd, kronor"),
        Column("egt", ColumnType.INTEGER, "Därav ekonomisk grundtrygghet, kronor"),
        Column("ovrigt", ColumnType.INTEGER, "Därav övrigt bistånd, kronor"),
        Column("hushall", ColumnType.UNIT, "Hushåll"),
        Column("hushallsmanad", ColumnType.TEXT, "Hushåll och månad"),
    ),
    needs=("ekonomiskt_bistand", "distriktsnyckel", "skyddade_personer"),
    build=bygg,
    examples=(
        TableExample(
            says="En månad utan utbetalning räknas inte, och ett gammalt distrikt blir sin efterföljare.",
            given={
                "ekonomiskt_bistand": """
                    ar   | manad | distrikt | personnr1 | sbel
                    2024 | 1     | 01       | A         | 8000
                    2024 | 2     | 01       | A         | 0
                    2024 | 3     | 90       | A         | 500
                """,
                "distriktsnyckel": """
                    kod | distrikt
                    01  | 02
                """,
            },
            gives="""
                ar   | manad | hushall | hushallsmanad | distrikt | sbel
                2024 | 1     | A       | A-1           | 02       | 8000
                2024 | 3     | A       | A-3           |          | 500
            """,
        ),
        TableExample(
            says="Har någon i hushållet skyddade uppgifter räknas hushållet bara i hela kommunen.",
            given={
                "ekonomiskt_bistand": """
                    ar   | manad | distrikt | personnr1 | personnr3 | sbel
                    2024 | 1     | 02       | A         | B         | 8000
                    2024 | 1     | 02       | C         |           | 500
                """,
                "distriktsnyckel": """
                    kod | distrikt
                    02  | 02
                """,
                "skyddade_personer": """
                    person
                    B
                """,
            },
            gives="""
                ar   | manad | hushall | distrikt | sbel
                2024 | 1     | A       |          | 8000
                2024 | 1     | C       | 02       | 500
            """,
        ),
    ),
)
