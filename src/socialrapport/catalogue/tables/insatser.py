"""Verkställda insatser, en rad för varje insats och år som den pågick."""

from typing import Any

from socialrapport.catalogue.tables.vanligt import pagande_ar, pagar_den, person, placerad
from socialrapport.model.table import Table, TableExample


def bygg(insats: Any, nyckel: Any, skyddade: Any, rapport: Any) -> Any:
    verkstallda = placerad(insats.filter(insats.verkstalld), nyckel, skyddade)
    rader = pagande_ar(verkstallda, rapport)
    return rader.select(
        "ar",
        "distrikt",
        "omrade",
        "lagrum",
        "typ",
        "inriktning",
        "lvu_grund",
        insats=rader.insats_id,
        ny=rader.startdatum.year() == rader.ar,
        okt1=pagar_den(rader, 10, 1),
        nov1=pagar_den(rader, 11, 1),
        dec31=pagar_den(rader, 12, 31),
        **person(rader),
    )


table = Table(
    id="insatser",
    title="Insatser",
    one_row_per="verkställd insats och år som den pågick",
    columns={
        "ar": "År",
        "insats": "Insats",
        "person": "Person",
        "distrikt": "Distrikt",
        "kon": "Kön",
        "alder": "Ålder vid årets slut",
        "omrade": "Område",
        "lagrum": "Lagrum",
        "typ": "Typ av insats",
        "inriktning": "Vilken öppenvård barnet har",
        "lvu_grund": "Grund för omhändertagande enligt 6 § LVU",
        "ny": "Började under året",
        "okt1": "Pågick den 1 oktober",
        "nov1": "Pågick den 1 november",
        "dec31": "Pågick den 31 december",
    },
    needs=("insats", "distriktsnyckel", "skyddade_personer", "rapport"),
    build=bygg,
    examples=(
        TableExample(
            says="En insats över ett årsskifte står i båda åren; ett beslut som inte verkställts står inte alls.",
            given={
                "insats": """
                    insats_id | personnummer | startdatum | slutdatum  | verkstalld
                    1         | A            | 2023-10-15 | 2024-10-20 | ja
                    2         | A            | 2024-01-01 |            | nej
                """,
            },
            gives="""
                ar   | insats | ny  | okt1 | nov1 | dec31
                2023 | 1      | ja  | nej  | ja   | ja
                2024 | 1      | nej | ja   | nej  | nej
            """,
        ),
    ),
)
