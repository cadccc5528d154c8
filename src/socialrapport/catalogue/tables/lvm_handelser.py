"""Händelser enligt LVM det år de inträffade; vård varje år som den pågick."""

from typing import Any

import ibis

from socialrapport.catalogue.tables.vanligt import dygn_i_aret, pagande_ar, person, placerad
from socialrapport.model.table import Column, ColumnType, Table, TableExample


def bygg(lvm: Any, nyckel: Any, skyddade: Any, rapport: Any) -> Any:
    alla = placerad(lvm, nyckel, skyddade).rename(startdatum="datum")
    punkter = alla.filter(alla.handelse != "VARD")
    punkter = punkter.mutate(slutdatum=punkter.startdatum, aterinskriven=ibis.null("boolean"))
    vard = _med_aterinskrivning(alla.filter(alla.handelse == "VARD"), lvm)
    rader = pagande_ar(punkter.union(vard.select(punkter.columns)), rapport)
    return rader.select(
        "ar",
        "distrikt",
        "aterinskriven",
        typ=rader.handelse,
        handelse=rader.handelse_id,
        ny=rader.startdatum.year() == rader.ar,
        dygn=dygn_i_aret(rader),
        **person(rader),
    )


def _med_aterinskrivning(vard: Any, lvm: Any) -> Any:
    """Om personens förra vård upphörde högst tolv månader före intagningen.

    Underlaget börjar med den första anmälan, utredningen, ansökan eller omhändertagandet: vård som redan pågick
    då är bara en del av den tidigare vården. Under de första tolv månaderna är det därför inte känt.
    """
    vard = vard.mutate(
        forra=vard.slutdatum.lag().over(ibis.window(group_by="personnummer", order_by=["startdatum", "handelse_id"]))
    )
    borjan = lvm.filter(lvm.handelse != "VARD").datum.min().as_scalar()
    nyligen = vard.forra.between(vard.startdatum - ibis.interval(months=12), vard.startdatum).fill_null(False)
    kant = vard.startdatum >= borjan + ibis.interval(months=12)
    return vard.mutate(aterinskriven=ibis.ifelse(kant, nyligen, None).cast("boolean"))


table = Table(
    id="lvm_handelser",
    title="Händelser enligt LVM",
    one_row_per="händelse och år; vård varje år som den pågick",
    columns=(
        Column("ar", ColumnType.YEAR, "År"),
        Column("handelse", ColumnType.UNIT, "Händelse"),
        Column("person", ColumnType.UNIT, "Person"),
        Column("distrikt", ColumnType.TEXT, "Distrikt"),
        Column("kon", ColumnType.TEXT, "Kön"),
        Column("alder", ColumnType.INTEGER, "Ålder vid årets slut"),
        Column("typ", ColumnType.TEXT, "Anmälan, utredning, ansökan, omedelbart omhändertagande eller vård"),
        Column("ny", ColumnType.BOOLEAN, "Händelsen inträffade eller vården började under året"),
        Column("dygn", ColumnType.INTEGER, "Vårddygn under året, första och sista dagen inräknade"),
        Column(
            "aterinskriven",
            ColumnType.BOOLEAN,
            "Personens förra vård upphörde högst tolv månader före; tomt där det inte är känt",
        ),
    ),
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
        TableExample(
            says="Vårdens dygn delas mellan åren; den börjar bara i det första.",
            given={
                "lvm": """
                    handelse_id | personnummer | handelse | datum      | slutdatum
                    1           | A            | VARD     | 2023-12-22 | 2024-01-10
                    2           | B            | VARD     | 2024-12-31 |
                """,
            },
            gives="""
                ar   | handelse | ny  | dygn
                2023 | 1        | ja  | 10
                2024 | 1        | nej | 10
                2024 | 2        | ja  | 1
            """,
        ),
        TableExample(
            says="Återinskriven är den vars förra vård upphörde inom tolv månader; det första året är det inte känt.",
            given={
                "lvm": """
                    handelse_id | personnummer | handelse | datum      | slutdatum
                    0           | C            | ANMALAN  | 2023-01-05 |
                    1           | A            | VARD     | 2023-02-01 | 2023-04-01
                    2           | A            | VARD     | 2024-04-01 | 2024-05-01
                    3           | A            | VARD     | 2024-05-02 | 2024-06-01
                    4           | B            | VARD     | 2023-02-01 | 2023-03-30
                    5           | B            | VARD     | 2024-04-01 | 2024-05-01
                """,
            },
            gives="""
                ar   | handelse | aterinskriven
                2023 | 0        |
                2023 | 1        |
                2024 | 2        | ja
                2024 | 3        | ja
                2023 | 4        |
                2024 | 5        | nej
            """,
        ),
    ),
)
