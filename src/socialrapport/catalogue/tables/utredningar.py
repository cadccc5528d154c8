"""Utredningar det år de inleddes: en rad för varje utredning."""

from typing import Any

import ibis

from socialrapport.catalogue.tables.vanligt import person, placerad
from socialrapport.model.table import Table, TableExample


def bygg(utredning: Any, nyckel: Any, skyddade: Any, rapport: Any) -> Any:
    rader = placerad(utredning, nyckel, skyddade).mutate(ar=utredning.startdatum.year().cast("int64"))
    dagar = rader.slutdatum.delta(rader.startdatum, unit="day").cast("int64")
    grans = rader.startdatum + ibis.interval(months=4)
    sista = ibis.date(rapport.ar.as_scalar().cast("int32"), 12, 31)
    i_tid = ibis.cases((rader.slutdatum.notnull(), rader.slutdatum <= grans), (grans <= sista, False), else_=None)
    return rader.select(
        "ar",
        "distrikt",
        "omrade",
        "enhet",
        "utfall",
        utredning=rader.utredning_id,
        dagar=dagar,
        inom_fyra_manader=i_tid,
        **person(rader),
    )


table = Table(
    id="utredningar",
    title="Utredningar",
    one_row_per="utredning, det år den inleddes",
    columns={
        "ar": "År då utredningen inleddes",
        "utredning": "Utredning",
        "person": "Person",
        "distrikt": "Distrikt",
        "kon": "Kön",
        "alder": "Ålder vid årets slut",
        "omrade": "Område",
        "enhet": "Enhet",
        "utfall": "Utfall",
        "dagar": "Dagar till avslut; tomt om utredningen pågår",
        "inom_fyra_manader": "Avslutad inom fyra månader; tomt om det ännu inte kan avgöras",
    },
    needs=("utredning", "distriktsnyckel", "skyddade_personer", "rapport"),
    build=bygg,
    examples=(
        TableExample(
            says="En utredning som inleddes i oktober och pågår kan ännu bli klar i tid: det är inte avgjort.",
            given={
                "utredning": """
                    utredning_id | personnummer | startdatum | slutdatum
                    1            | A            | 2024-01-10 | 2024-05-10
                    2            | A            | 2024-01-10 |
                    3            | A            | 2024-10-10 |
                """,
            },
            gives="""
                ar   | utredning | dagar | inom_fyra_manader
                2024 | 1         | 121   | ja
                2024 | 2         |       | nej
                2024 | 3         |       |
            """,
        ),
    ),
)
