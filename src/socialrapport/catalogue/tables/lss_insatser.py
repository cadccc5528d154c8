"""Insatser enligt LSS den 1 oktober: en rad för varje person, år och insats."""

from typing import Any

import ibis

from socialrapport.catalogue.registers.lss import INSATSER
from socialrapport.catalogue.tables.vanligt import person, placerad
from socialrapport.model.table import Table, TableExample


def bygg(lss: Any, nyckel: Any, skyddade: Any) -> Any:
    rader = placerad(lss, nyckel, skyddade)
    delar = [rader.filter(rader[namn]).mutate(insats=ibis.literal(namn)) for namn in INSATSER]
    alla = ibis.union(*delar)
    return alla.select("ar", "distrikt", "insats", "personkrets", **person(alla))


table = Table(
    id="lss_insatser",
    title="Insatser enligt LSS",
    one_row_per="person, år och insats",
    columns={
        "ar": "År (den 1 oktober)",
        "person": "Person",
        "distrikt": "Distrikt",
        "kon": "Kön",
        "alder": "Ålder vid årets slut",
        "insats": "Insats",
        "personkrets": "Personkrets",
    },
    needs=("lss", "distriktsnyckel", "skyddade_personer"),
    build=bygg,
    examples=(
        TableExample(
            says="En person med två insatser är två rader.",
            given={
                "lss": """
                    ar   | personnummer | personkrets | kontaktperson | daglig_verksamhet
                    2024 | A            | 1           | ja            | ja
                """,
            },
            gives="""
                ar   | person | insats
                2024 | A      | kontaktperson
                2024 | A      | daglig_verksamhet
            """,
        ),
    ),
)
