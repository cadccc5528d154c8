"""Ekonomiskt bistånd efter ändamål: en rad för varje hushåll, år och ändamål."""

from typing import Any

from socialrapport.model.table import Column, ColumnType, Table, TableExample


def bygg(andamal: Any) -> Any:
    return (
        andamal.filter(andamal.belopp > 0)
        .group_by(["ar", "personnr1", "andamal"])
        .aggregate(belopp=lambda t: t.belopp.sum())
        .select("ar", "andamal", "belopp", hushall="personnr1")
    )


table = Table(
    id="andamalsbelopp",
    title="Ekonomiskt bistånd efter ändamål",
    one_row_per="hushåll, år och ändamål",
    columns=(
        Column("ar", ColumnType.YEAR, "År som biståndet avser"),
        Column("hushall", ColumnType.UNIT, "Hushåll (registerledaren)"),
        Column("andamal", ColumnType.TEXT, "Ändamål"),
        Column("belopp", ColumnType.INTEGER, "Utbetalt bistånd, kronor"),
    ),
    needs=("bistandsandamal",),
    build=bygg,
    examples=(
        TableExample(
            says="Ett ändamål som inget betalats ut till är ingen rad.",
            given={
                "bistandsandamal": """
                    ar   | personnr1 | andamal  | belopp
                    2024 | A         | BOENDE   | 60000
                    2024 | A         | TANDVARD | 0
                """,
            },
            gives="""
                ar   | hushall | andamal | belopp
                2024 | A       | BOENDE  | 60000
            """,
        ),
    ),
)
