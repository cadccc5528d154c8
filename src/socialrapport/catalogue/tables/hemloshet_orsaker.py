"""Orsaker till hemlösheten: en rad för varje person och orsak som någon rapporterat."""

from typing import Any

from socialrapport.model.table import Column, ColumnType, Table, TableExample


def bygg(hemloshet: Any, personer: Any) -> Any:
    orsaker = (
        hemloshet.filter(hemloshet.orsak.notnull()).select(_ar="ar", _person="personnummer", orsak="orsak").distinct()
    )
    rader = personer.inner_join(orsaker, (personer.ar == orsaker._ar) & (personer.person == orsaker._person))
    return rader.select("ar", "distrikt", "person", "kon", "alder", "orsak")


table = Table(
    id="hemloshet_orsaker",
    title="Orsaker till hemlöshet",
    one_row_per="person, kartläggning och orsak",
    columns=(
        Column("ar", ColumnType.YEAR, "Kartläggningsår"),
        Column("person", ColumnType.UNIT, "Person"),
        Column("distrikt", ColumnType.TEXT, "Distrikt"),
        Column("kon", ColumnType.TEXT, "Kön"),
        Column("alder", ColumnType.INTEGER, "Ålder vid årets slut"),
        Column("orsak", ColumnType.TEXT, "Huvudsaklig orsak enligt den som rapporterat"),
    ),
    needs=("hemloshet", "hemloshet_personer"),
    build=bygg,
    examples=(
        TableExample(
            says="Två rapportörer kan ange olika orsaker; samma orsak två gånger är en rad. Den som inte räknas har ingen.",
            given={
                "hemloshet": """
                    ar   | rapportor | personnummer | orsak
                    2024 | A-enheten | A            | AVHYSNING
                    2024 | B-enheten | A            | AVHYSNING
                    2024 | C-enheten | A            | RELATION
                    2024 | A-enheten | B            |
                    2024 | A-enheten | C            | VALD
                """,
                "hemloshet_personer": """
                    ar   | person
                    2024 | A
                    2024 | B
                    2022 | C
                """,
            },
            gives="""
                ar   | person | orsak
                2024 | A      | AVHYSNING
                2024 | A      | RELATION
            """,
        ),
    ),
)
