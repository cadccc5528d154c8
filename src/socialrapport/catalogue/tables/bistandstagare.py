"""Personer i hushåll med ekonomiskt bistånd: en rad för varje person, år och distrikt."""

from typing import Any

import ibis

from socialrapport.catalogue.tables.vanligt import PLATSER, placerat_hushall
from socialrapport.model.table import Column, ColumnType, Table, TableExample

FONSTER = 36
"""Så många månader tillbaka, till och med december, som det nationella måttet på mycket långvarigt ser."""


def bygg(eb: Any, nyckel: Any, skyddade: Any) -> Any:
    alla = medlemmar(placerat_hushall(eb.filter(eb.sbel > 0), nyckel, skyddade))
    personar = alla.group_by(["ar", "person"]).aggregate(
        kon=alla.kon.max(),
        fodd=alla.fodd.min(),
        manader_ar=alla.manad.nunique(),
        sokande=(alla.plats <= 2).any(),
        utrikes=alla.utrikes.max(),
    )
    vanligast = vanligaste_hinder(alla)
    platser = alla.select("ar", "person", "distrikt").distinct()
    samlat = platser.inner_join(personar, ["ar", "person"])
    samlat = samlat.left_join(vanligast, ["ar", "person"]).drop("ar_right", "person_right")
    fonster = fonstermanader(alla, personar.filter(personar.sokande | (personar.ar - personar.fodd >= 18)))
    samlat = samlat.left_join(fonster, ["ar", "person"]).drop("ar_right", "person_right")
    alder = (samlat.ar - samlat.fodd).cast("int64")
    roll = ibis.cases((samlat.sokande, "vuxen"), (alder < 18, "barn"), else_="overarig")
    return samlat.select(
        "ar",
        "person",
        "distrikt",
        "kon",
        alder=alder,
        roll=roll,
        manader_ar=samlat.manader_ar,
        hinder=samlat.hinder,
        utrikes_fodd=ibis.cases((samlat.utrikes == "1", "ja"), (samlat.utrikes == "0", "nej"), else_=None),
        manader_36=samlat.manader_36,
        avbrott_36=samlat.avbrott_36,
    )


def medlemmar(eb: Any) -> Any:
    "En rad för varje person i hushållet och månad."
    delar = []
    for plats in PLATSER:
        namn = f"personnr{plats}"
        hinder = eb[f"hinder{plats}"] if plats <= 2 else ibis.null("string")
        utrikes = eb[f"utlblank{plats}"] if plats <= 2 else ibis.null("string")
        delar.append(
            eb.filter(eb[namn].notnull()).select(
                "ar",
                "manad",
                "distrikt",
                person=eb[namn],
                kon=eb[f"{namn}_kon"],
                fodd=eb[f"{namn}_fodelsear"],
                plats=ibis.literal(plats, "int64"),
                hinder=hinder,
                utrikes=utrikes,
            )
        )
    return ibis.union(*delar)


def fonstermanader(alla: Any, vuxna: Any) -> Any:
    "Vuxnas månader med bistånd under de 36 till och med december, och det längsta avbrottet mellan dem."
    nummer = alla.select("person", nummer=alla.ar * 12 + alla.manad).distinct()
    nummer = nummer.mutate(fore=nummer.nummer.lag().over(ibis.window(group_by="person", order_by="nummer")))
    per_ar = vuxna.select("ar", "person", december=vuxna.ar * 12 + 12)
    par = per_ar.inner_join(
        nummer,
        [
            per_ar.person == nummer.person,
            nummer.nummer <= per_ar.december,
            nummer.nummer > per_ar.december - FONSTER,
        ],
    )
    glapp = ibis.ifelse(par.fore > par.december - FONSTER, par.nummer - par.fore - 1, 0)
    return par.group_by(["ar", "person"]).aggregate(manader_36=par.count(), avbrott_36=glapp.max())


def vanligaste_hinder(alla: Any) -> Any:
    "Det försörjningshinder som gällt flest månader; vid lika det med lägst kod."
    rader = alla.filter(alla.hinder.notnull())
    antal = rader.group_by(["ar", "person", "hinder"]).aggregate(n=rader.manad.nunique())
    ordning = antal.mutate(
        plats=ibis.row_number().over(ibis.window(group_by=["ar", "person"], order_by=[ibis.desc("n"), "hinder"]))
    )
    return ordning.filter(ordning.plats == 0).select("ar", "person", "hinder")


table = Table(
    id="bistandstagare",
    title="Biståndstagare",
    one_row_per="person, år och distrikt",
    columns=(
        Column("ar", ColumnType.YEAR, "År som biståndet avser"),
        Column("person", ColumnType.UNIT, "Person"),
        Column("distrikt", ColumnType.TEXT, "Distrikt"),
        Column("kon", ColumnType.TEXT, "Kön"),
        Column("alder", ColumnType.INTEGER, "Ålder vid årets slut"),
        Column("roll", ColumnType.TEXT, "Sökande (vuxen), barn eller överårig hemmavarande"),
        Column("manader_ar", ColumnType.INTEGER, "Månader med bistånd under året"),
        Column("hinder", ColumnType.TEXT, "Vanligaste försörjningshinder under året"),
        Column(
            "utrikes_fodd", ColumnType.TEXT, "Om den sökande är utrikes född; tomt för andra och där det inte är känt"
        ),
        Column(
            "manader_36", ColumnType.INTEGER, "Vuxnas månader med bistånd under de 36 månaderna till och med december"
        ),
        Column("avbrott_36", ColumnType.INTEGER, "Längsta avbrottet, i månader, mellan dessa månader"),
    ),
    needs=("ekonomiskt_bistand", "distriktsnyckel", "skyddade_personer"),
    build=bygg,
    examples=(
        TableExample(
            says="Ett barn är barn till och med det år det fyller 17; den som är 18 vid årets slut är överårig.",
            given={
                "ekonomiskt_bistand": """
                    ar   | manad | personnr1 | personnr1_fodelsear | personnr3 | personnr3_fodelsear | personnr4 | personnr4_fodelsear | sbel | hinder1
                    2024 | 1     | A         | 1980                | B         | 2007                | C         | 2006                | 900  | 02
                    2024 | 2     | A         | 1980                | B         | 2007                | C         | 2006                | 900  | 01
                """,
            },
            gives="""
                ar   | person | roll     | alder | manader_ar | hinder
                2024 | A      | vuxen    | 44    | 2          | 01
                2024 | B      | barn     | 17    | 2          |
                2024 | C      | overarig | 18    | 2          |
            """,
        ),
        TableExample(
            says="Ett barn med skyddade uppgifter syns inte i den stadsdel där föräldern söker bistånd.",
            given={
                "ekonomiskt_bistand": """
                    ar   | manad | distrikt | personnr1 | personnr1_fodelsear | personnr3 | personnr3_fodelsear | sbel
                    2024 | 1     | 02       | A         | 1980                | B         | 2015                | 900
                """,
                "distriktsnyckel": """
                    kod | distrikt
                    02  | 02
                """,
                "skyddade_personer": """
                    person
                    B
                """,
            },
            gives="""
                ar   | person | distrikt | roll
                2024 | A      |          | vuxen
                2024 | B      |          | barn
            """,
        ),
        TableExample(
            says="Fönstret är 36 månader, för vuxna; december 2021 ryms inte för 2024. Ett avbrott räknas i månader.",
            given={
                "ekonomiskt_bistand": """
                    ar   | manad | personnr1 | utlblank1 | personnr2 | utlblank2 | personnr3 | sbel
                    2021 | 12    | A         | 1         |           |           |           | 900
                    2022 | 1     | A         | 1         |           |           |           | 900
                    2022 | 5     | B         | 0         | A         | 1         | C         | 900
                    2024 | 6     | A         | 1         |           |           | C         | 900
                """,
            },
            gives="""
                ar   | person | manader_36 | avbrott_36 | utrikes_fodd
                2021 | A      | 1          | 0          | ja
                2022 | A      | 3          | 3          | ja
                2022 | B      | 1          | 0          | nej
                2022 | C      |            |            |
                2024 | A      | 3          | 24         | ja
                2024 | C      |            |            |
            """,
        ),
    ),
)
