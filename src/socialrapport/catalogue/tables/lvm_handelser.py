"""Händelser enligt LVM det år de inträffade; vård varje år som den pågick."""

from typing import Any

from socialrapport.catalogue.tables.vanligt import pagande_ar, person, placerad
from socialrapport.model.table import Table, TableExample


def bygg(lvm: Any, nyckel: Any, skyddade: Any, rapport: Any) -> Any:
    alla = placerad(lvm, nyckel, skyddade).rename(startdatum="datum")
    punkter = alla.filter(alla.handelse != "VARD")
    punkter = punkter.mutate(slutdatum=punkter.startdatum)
    rader = pagande_ar(punkter.union(alla.filter(alla.handelse == "VARD").select(punkter.columns)), rapport)
    return rader.select("ar", "distrikt", typ=rader.handelse, handelse=rader.handelse_id, **person(rader))


table = Table(
    id="lvm_handelser",
    title="Händelser enligt LVM",
    one_row_per="händelse och år; vård varje år som den pågick",
    columns={
        "ar": "År",
        "handelse": "Händelse",
        "person": "Person",
        "distrikt": "Distrikt",
        "kon": "Kön",
        "alder": "Ålder vid årets slut",
        "typ": "Anmälan, utredning, ansökan, omedelbart omhändertagande eller vård",
    },
    needs=("lvm", "distriktsnyckel", "skyddade_personer", "rapport"),
    build=bygg,
    examples=(
        TableExample(
            says="Vård över ett årsskifte står i båda åren, en anmälan bara i sitt eget.",
            given={
                "lvm": """
                    handelse_id | personnummer | handelse | datum      | slutdatum
                    1           | A            | ANMALAN  | 2023-11-01 |
                    2           | A            | VARD     | 2023-12-01 | 2024-03-01
                """,
            },
            gives="""
                ar   | handelse | typ
                2023 | 1        | ANMALAN
                2023 | 2        | VARD
                2024 | 2        | VARD
            """,
        ),
    ),
)
