"""Personer i hemlöshet: en rad för varje person och kartläggning, hur många som än rapporterat."""

from typing import Any

import ibis

from socialrapport.catalogue.tables.vanligt import person, placerad
from socialrapport.model.table import Table, TableExample


def bygg(hemloshet: Any, nyckel: Any, skyddade: Any) -> Any:
    rader = placerad(hemloshet, nyckel, skyddade)
    rader = rader.mutate(okand=rader.boendesituation == "OKAND")
    ordnade = rader.mutate(
        plats=ibis.row_number().over(
            ibis.window(group_by=["ar", "personnummer"], order_by=["okand", "rapportor", "_rad"])
        ),
        storsta=rader.barn.max().over(ibis.window(group_by=["ar", "personnummer"])),
    )
    en = ordnade.filter(ordnade.plats == 0)
    barn = en.storsta.fill_null(0)
    return en.select("ar", "distrikt", "boendesituation", barn=barn, foralder=barn > 0, **person(en))


table = Table(
    id="hemloshet_personer",
    title="Personer i hemlöshet",
    one_row_per="person och kartläggning",
    columns={
        "ar": "Kartläggningsår",
        "person": "Person",
        "distrikt": "Distrikt",
        "kon": "Kön",
        "alder": "Ålder vid årets slut",
        "boendesituation": "Boendesituation på mätdagen",
        "barn": "Antal egna barn under 18 år",
        "foralder": "Har barn under 18 år",
    },
    needs=("hemloshet", "distriktsnyckel", "skyddade_personer"),
    build=bygg,
    examples=(
        TableExample(
            says="Två rapportörer om samma person är en person; den kända situationen gäller före okänd.",
            given={
                "hemloshet": """
                    ar   | rapportor | personnummer | boendesituation | barn | _rad
                    2024 | A-enheten | A            | OKAND           |      | 2
                    2024 | B-enheten | A            | HARBARGE        | 2    | 3
                """,
            },
            gives="""
                ar   | person | boendesituation | barn | foralder
                2024 | A      | HARBARGE        | 2    | ja
            """,
        ),
    ),
)
