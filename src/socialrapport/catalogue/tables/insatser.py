"""Verkställda insatser, en rad för varje insats och år som den pågick."""

from typing import Any

import ibis

from socialrapport.catalogue.tables.vanligt import dygn_i_aret, pagande_ar, pagar_den, person, placerad
from socialrapport.model.table import Column, ColumnType, Table, TableExample


def bygg(insats: Any, nyckel: Any, skyddade: Any, rapport: Any) -> Any:
    verkstallda = placerad(insats.filter(insats.verkstalld), nyckel, skyddade)
    rader = pagande_ar(verkstallda, rapport)
    avslutad = (rader.slutdatum.year() == rader.ar).fill_null(False)
    hela_tiden = rader.slutdatum.delta(rader.startdatum, unit="day") + 1
    klara = rader.select(
        "ar",
        "distrikt",
        "omrade",
        "lagrum",
        "typ",
        "inriktning",
        "lvu_grund",
        "spel",
        insats=rader.insats_id,
        ny=rader.startdatum.year() == rader.ar,
        okt1=pagar_den(rader, 10, 1),
        nov1=pagar_den(rader, 11, 1),
        dec31=pagar_den(rader, 12, 31),
        avslutad=avslutad,
        dygn=dygn_i_aret(rader),
        vardtid=ibis.ifelse(avslutad, hela_tiden, None).cast("int64"),
        **person(rader),
    )
    return _med_andra_ar_och_omraden(klara)


GRANNAR = ("SP", "FN", "MB")
"""Områden som samma vuxna person ofta finns i: insatsens målgrupp skiljer dem åt."""


def _med_andra_ar_och_omraden(rader: Any) -> Any:
    "Om personen var ny i området det året, och om den då fanns i fler av områdena med gräns mot varandra."
    fore = rader.select(_person="person", _omrade="omrade", _ar=rader.ar + 1, _fanns=True).distinct()
    rader = rader.left_join(
        fore, (rader.person == fore._person) & (rader.omrade == fore._omrade) & (rader.ar == fore._ar)
    ).drop("_person", "_omrade", "_ar")
    i_grans = rader.filter(rader.omrade.isin(GRANNAR))
    antal = i_grans.group_by(_person="person", _ar="ar").aggregate(_omraden=i_grans.omrade.nunique())
    rader = rader.left_join(antal, (rader.person == antal._person) & (rader.ar == antal._ar))
    return rader.mutate(
        ny_person=rader._fanns.isnull(),
        flera_omraden=rader.omrade.isin(GRANNAR) & (rader._omraden > 1).fill_null(False),
    )


table = Table(
    id="insatser",
    title="Insatser",
    one_row_per="verkställd insats och år som den pågick",
    columns=(
        Column("ar", ColumnType.YEAR, "År"),
        Column("insats", ColumnType.UNIT, "Insats"),
        Column("person", ColumnType.UNIT, "Person"),
        Column("distrikt", ColumnType.TEXT, "Distrikt"),
        Column("kon", ColumnType.TEXT, "Kön"),
        Column("alder", ColumnType.INTEGER, "Ålder vid årets slut"),
        Column("omrade", ColumnType.TEXT, "Område"),
        Column("lagrum", ColumnType.TEXT, "Lagrum"),
        Column("typ", ColumnType.TEXT, "Typ av insats"),
        Column("inriktning", ColumnType.TEXT, "Vilken öppenvård barnet har"),
        Column("lvu_grund", ColumnType.TEXT, "Grund för omhändertagande enligt 6 § LVU"),
        Column("spel", ColumnType.BOOLEAN, "Gäller spel om pengar; uppgiften finns från 2018"),
        Column("ny", ColumnType.BOOLEAN, "Började under året"),
        Column("okt1", ColumnType.BOOLEAN, "Pågick den 1 oktober"),
        Column("nov1", ColumnType.BOOLEAN, "Pågick den 1 november"),
        Column("dec31", ColumnType.BOOLEAN, "Pågick den 31 december"),
        Column("avslutad", ColumnType.BOOLEAN, "Upphörde under året"),
        Column("dygn", ColumnType.INTEGER, "Dygn under året, första och sista dagen inräknade"),
        Column(
            "vardtid",
            ColumnType.INTEGER,
            "Dygn från början till slut, också tidigare års; tomt om insatsen inte upphörde under året",
        ),
        Column("ny_person", ColumnType.BOOLEAN, "Personen hade ingen insats inom området året före"),
        Column("flera_omraden", ColumnType.BOOLEAN, "Personen hade under året insatser i fler än ett av SP, FN och MB"),
    ),
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
        TableExample(
            says="Dygnen delas mellan åren; hela vårdtiden står det år då insatsen upphörde.",
            given={
                "insats": """
                    insats_id | personnummer | startdatum | slutdatum  | verkstalld
                    1         | A            | 2023-12-22 | 2024-01-10 | ja
                    2         | B            | 2024-12-31 |            | ja
                """,
            },
            gives="""
                ar   | insats | avslutad | dygn | vardtid
                2023 | 1      | nej      | 10   |
                2024 | 1      | ja       | 10   | 20
                2024 | 2      | nej      | 1    |
            """,
        ),
        TableExample(
            says="Ny är den som inte hade någon insats i området året före; den som byter insats är inte ny.",
            given={
                "insats": """
                    insats_id | personnummer | omrade | startdatum | slutdatum  | verkstalld
                    1         | A            | SP     | 2023-02-01 | 2023-12-01 | ja
                    2         | A            | SP     | 2024-02-01 | 2024-06-01 | ja
                    3         | B            | SP     | 2024-02-01 | 2024-06-01 | ja
                    4         | B            | MB     | 2024-02-01 | 2024-06-01 | ja
                """,
            },
            gives="""
                ar   | insats | ny_person | flera_omraden
                2023 | 1      | ja        | nej
                2024 | 2      | nej       | nej
                2024 | 3      | ja        | ja
                2024 | 4      | ja        | ja
            """,
        ),
    ),
)
