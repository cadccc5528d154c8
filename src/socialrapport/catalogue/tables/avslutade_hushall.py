"""Hushåll som slutat få ekonomiskt bistånd: en rad för varje hushåll, år och distrikt."""

from typing import Any

import ibis

from socialrapport.catalogue.tables.vanligt import placerad
from socialrapport.model.table import Column, ColumnType, Table, TableExample


def bygg(avslut: Any, nyckel: Any, skyddade: Any) -> Any:
    rader = placerad(avslut, nyckel, skyddade, "personnr1")
    per_ar = rader.group_by(["ar", "personnr1"]).aggregate(
        kon=rader.personnr1_kon.max(), orsak=rader.orsak.argmax(rader.manad)
    )
    platser = rader.select("ar", "personnr1", "distrikt").distinct()
    return platser.inner_join(per_ar, ["ar", "personnr1"]).select(
        "ar", "distrikt", "kon", "orsak", hushall=ibis._.personnr1
    )


table = Table(
    id="avslutade_hushall",
    title="Hushåll som slutat få ekonomiskt bistånd",
    one_row_per="hushåll, år och distrikt",
    columns=(
        Column("ar", ColumnType.YEAR, "År då biståndet upphörde"),
        Column("hushall", ColumnType.UNIT, "Hushåll (registerledaren)"),
        Column("distrikt", ColumnType.TEXT, "Distrikt"),
        Column("kon", ColumnType.TEXT, "Registerledarens kön"),
        Column("orsak", ColumnType.TEXT, "Orsaken den sista gången under året"),
    ),
    needs=("avslutat_bistand", "distriktsnyckel", "skyddade_personer"),
    build=bygg,
    examples=(
        TableExample(
            says="Den som slutat två gånger under året har den senaste orsaken; ett annat år är ett annat avslut.",
            given={
                "avslutat_bistand": """
                    ar   | manad | distrikt | personnr1 | personnr1_kon | orsak
                    2023 | 12    | 02       | A         | K             | FLYTT
                    2024 | 3     | 02       | A         | K             | OKAND
                    2024 | 11    | 06       | A         | K             | ARBETE
                """,
                "distriktsnyckel": """
                    kod | distrikt
                    02  | 02
                    06  | 06
                """,
            },
            gives="""
                ar   | hushall | distrikt | kon | orsak
                2023 | A       | 02       | K   | FLYTT
                2024 | A       | 02       | K   | ARBETE
                2024 | A       | 06       | K   | ARBETE
            """,
        ),
    ),
)
