"""Socialtjänstens yttranden, påföljder och medlingar i mål om unga: en rad för varje händelse."""

from typing import Any

from socialrapport.catalogue.tables.vanligt import person, placerad
from socialrapport.model.table import Column, ColumnType, Table, TableExample


def bygg(ungdomsmal: Any, nyckel: Any, skyddade: Any) -> Any:
    rader = placerad(ungdomsmal, nyckel, skyddade).mutate(ar=ungdomsmal.datum.year().cast("int64"))
    return rader.select("ar", "distrikt", "typ", handelse=rader.arende_id + "/" + rader.personnummer, **person(rader))


table = Table(
    id="unga_lagovertradare",
    title="Unga lagöverträdare",
    one_row_per="yttrande, påföljd eller medling, och person",
    columns=(
        Column("ar", ColumnType.YEAR, "År"),
        Column("handelse", ColumnType.UNIT, "Händelse: ett ärende och en person"),
        Column("person", ColumnType.UNIT, "Person"),
        Column("distrikt", ColumnType.TEXT, "Distrikt"),
        Column("kon", ColumnType.TEXT, "Kön"),
        Column("alder", ColumnType.INTEGER, "Ålder vid årets slut"),
        Column("typ", ColumnType.TEXT, "Yttrande, ungdomsvård, ungdomstjänst eller medling"),
    ),
    needs=("ungdomsmal", "distriktsnyckel", "skyddade_personer"),
    build=bygg,
    examples=(
        TableExample(
            says="Två unga i samma ärende är två rader; åldern är den vid årets slut.",
            given={
                "ungdomsmal": """
                    arende_id | personnummer | personnummer_fodelsear | typ      | datum
                    1         | A            | 2008                   | YTTRANDE | 2024-02-01
                    1         | B            | 2007                   | YTTRANDE | 2024-02-01
                """,
            },
            gives="""
                ar   | handelse | person | alder | typ
                2024 | 1/A      | A      | 16    | YTTRANDE
                2024 | 1/B      | B      | 17    | YTTRANDE
            """,
        ),
    ),
)
