"""Hushåll med ekonomiskt bistånd: en rad för varje hushåll, år och distrikt."""

from typing import Any

import ibis

from socialrapport.catalogue.registers.ekonomiskt_bistand import OVRIGA
from socialrapport.catalogue.tables.vanligt import PLATSER
from socialrapport.model.table import Column, ColumnType, Table, TableExample

FONSTER = 90
"""Så många månader tillbaka, till och med december, som ett mycket långvarigt behov bedöms över."""


def bygg(eb: Any, manader: Any, rapport: Any) -> Any:
    per_distrikt = manader.group_by(["ar", "hushall", "distrikt"]).aggregate(
        manader=manader.manad.nunique(),
        belopp=manader.sbel.sum(),
        egt=manader.egt.sum(),
        ovrigt=manader.ovrigt.sum(),
        forsta=manader.manad.min(),
    )
    per_distrikt = per_distrikt.mutate(
        plats=ibis.row_number().over(ibis.window(group_by=["ar", "hushall"], order_by=["forsta", "distrikt"]))
    )
    fonster = fonstermanader(manader, rapport)
    typ = hushallstyp(eb)
    samlat = per_distrikt.left_join(
        fonster, [per_distrikt.ar == fonster.ar, per_distrikt.hushall == fonster.hushall]
    ).drop("ar_right", "hushall_right")
    samlat = samlat.left_join(typ, [samlat.ar == typ.ar, samlat.hushall == typ.hushall]).drop(
        "ar_right", "hushall_right"
    )
    antal = medlemmar(eb)
    samlat = samlat.left_join(antal, [samlat.ar == antal.ar, samlat.hushall == antal.hushall]).drop(
        "ar_right", "hushall_right"
    )
    fore = uppehall(manader)
    samlat = samlat.left_join(fore, [samlat.ar == fore.ar, samlat.hushall == fore.hushall])
    samlat = samlat.mutate(personer=ibis.ifelse(samlat.plats == 0, samlat.medlemmar, 0))
    return samlat.select(
        "ar",
        "hushall",
        "distrikt",
        "hushallstyp",
        "manader",
        "manader_ar",
        "manader_90",
        "belopp",
        "egt",
        "ovrigt",
        "personer",
        "uppehall",
    )


def fonstermanader(manader: Any, rapport: Any) -> Any:
    "Månader med bistånd under året och under de 90 månaderna till och med december."
    unika = manader.select("ar", "manad", "hushall").distinct()
    nummer = unika.select("hushall", nummer=unika.ar * 12 + unika.manad)
    per_ar = manader.select("ar", "hushall").distinct()
    per_ar = per_ar.mutate(december=per_ar.ar * 12 + 12)
    par = per_ar.inner_join(
        nummer,
        [
            per_ar.hushall == nummer.hushall,
            nummer.nummer <= per_ar.december,
            nummer.nummer > per_ar.december - FONSTER,
        ],
    )
    return par.group_by(["ar", "hushall"]).aggregate(
        manader_90=par.count(), manader_ar=(par.nummer > par.december - 12).cast("int64").sum()
    )


def medlemmar(eb: Any) -> Any:
    "Alla som ingått i hushållet någon månad under året, var och en en gång."
    betalda = eb.filter(eb.sbel > 0)
    platser = (betalda.select("ar", hushall=betalda.personnr1, person=betalda[f"personnr{plats}"]) for plats in PLATSER)
    alla = ibis.union(*platser)
    return alla.group_by(["ar", "hushall"]).aggregate(medlemmar=alla.person.nunique())


def uppehall(manader: Any) -> Any:
    "Månader utan bistånd mellan årets första månad med bistånd och den senaste dessförinnan; tomt där ingen finns."
    nummer = manader.ar * 12 + manader.manad
    per_ar = manader.group_by(["ar", "hushall"]).aggregate(forsta=nummer.min(), sista=nummer.max())
    fore = per_ar.sista.lag().over(ibis.window(group_by="hushall", order_by="ar"))
    return per_ar.select("ar", "hushall", uppehall=per_ar.forsta - fore - 1)


def hushallstyp(eb: Any) -> Any:
    "En typ för hushållet och året: störst sammansättning under året, registerledarens kön."
    barn = sum(
        ((eb.ar - eb[f"personnr{n}_fodelsear"]) < 18).fill_null(False).cast("int64") for n in range(3, 3 + OVRIGA)
    )
    barn = ibis.greatest(barn, eb.barn15.fill_null(0))
    rader = eb.filter(eb.sbel > 0).select(
        "ar", hushall=eb.personnr1, kon=eb.personnr1_kon, par=eb.personnr2.notnull(), barn=barn > 0
    )
    ar = rader.group_by(["ar", "hushall"]).aggregate(kon=rader.kon.max(), par=rader.par.any(), barn=rader.barn.any())
    ensam = ibis.cases((ar.kon == "M", "ensam_man"), (ar.kon == "K", "ensam_kvinna"), else_=None)
    grund = ibis.ifelse(ar.par, "par", ensam)
    typ = ibis.ifelse(ar.barn, grund + "_barn", grund)
    return ar.select("ar", "hushall", hushallstyp=typ.fill_null("okand"))


table = Table(
    id="bistandshushall",
    title="Hushåll med ekonomiskt bistånd",
    one_row_per="hushåll, år och distrikt",
    columns=(
        Column("ar", ColumnType.YEAR, "År som biståndet avser"),
        Column("hushall", ColumnType.UNIT, "Hushåll (registerledaren)"),
        Column("distrikt", ColumnType.TEXT, "Distrikt"),
        Column("hushallstyp", ColumnType.TEXT, "Hushållstyp under året"),
        Column("manader", ColumnType.INTEGER, "Månader med bistånd i distriktet under året"),
        Column("manader_ar", ColumnType.INTEGER, "Månader med bistånd i hela kommunen under året"),
        Column("manader_90", ColumnType.INTEGER, "Månader med bistånd under de 90 månaderna till och med december"),
        Column("belopp", ColumnType.INTEGER, "Utbetalt bistånd i distriktet, kronor"),
        Column("egt", ColumnType.INTEGER, "Därav ekonomisk grundtrygghet, kronor"),
        Column("ovrigt", ColumnType.INTEGER, "Därav övrigt bistånd, kronor"),
        Column(
            "personer",
            ColumnType.INTEGER,
            "Personer i hushållet under året, på raden för årets första distrikt; 0 på de andra",
        ),
        Column(
            "uppehall", ColumnType.INTEGER, "Månader utan bistånd före årets första månad; tomt utan tidigare bistånd"
        ),
    ),
    needs=("ekonomiskt_bistand", "bistandsmanader", "rapport"),
    build=bygg,
    examples=(
        TableExample(
            says="Ett hushåll som flyttar står i båda distrikten; månaderna för året räknas en gång.",
            given={
                "ekonomiskt_bistand": """
                    ar   | manad | personnr1 | personnr1_kon | sbel
                    2024 | 1     | A         | K             | 8000
                    2024 | 2     | A         | K             | 8000
                """,
                "bistandsmanader": """
                    ar   | manad | hushall | distrikt | sbel
                    2024 | 1     | A       | 02       | 8000
                    2024 | 2     | A       | 06       | 8000
                """,
            },
            gives="""
                ar   | hushall | distrikt | hushallstyp  | manader | manader_ar | manader_90 | belopp
                2024 | A       | 02       | ensam_kvinna | 1       | 2          | 2          | 8000
                2024 | A       | 06       | ensam_kvinna | 1       | 2          | 2          | 8000
            """,
        ),
        TableExample(
            says="Fönstret på 90 månader slutar i december: juli 2017 räknas för 2024, juni 2017 inte.",
            given={
                "ekonomiskt_bistand": """
                    ar   | manad | personnr1 | personnr1_kon | personnr3 | personnr3_fodelsear | sbel
                    2017 | 6     | A         | M             | B         | 2010                | 900
                    2017 | 7     | A         | M             | B         | 2010                | 900
                    2024 | 1     | A         | M             | B         | 2010                | 900
                """,
                "bistandsmanader": """
                    ar   | manad | hushall | distrikt | sbel
                    2017 | 6     | A       | 02       | 900
                    2017 | 7     | A       | 02       | 900
                    2024 | 1     | A       | 02       | 900
                """,
            },
            gives="""
                ar   | hushall | hushallstyp    | manader_ar | manader_90
                2017 | A       | ensam_man_barn | 2          | 2
                2024 | A       | ensam_man_barn | 1          | 2
            """,
        ),
        TableExample(
            says="Ett hushåll som flyttat har sina personer på en rad, så att de inte räknas två gånger.",
            given={
                "ekonomiskt_bistand": """
                    ar   | manad | personnr1 | personnr1_kon | personnr2 | personnr3 | sbel
                    2024 | 1     | A         | K             | B         |           | 900
                    2024 | 2     | A         | K             |           | C         | 900
                """,
                "bistandsmanader": """
                    ar   | manad | hushall | distrikt | sbel
                    2024 | 1     | A       | 06       | 900
                    2024 | 2     | A       | 02       | 900
                """,
            },
            gives="""
                ar   | hushall | distrikt | personer
                2024 | A       | 06       | 3
                2024 | A       | 02       | 0
            """,
        ),
        TableExample(
            says="Uppehållet är månaderna mellan årets första månad med bistånd och den senaste dessförinnan.",
            given={
                "bistandsmanader": """
                    ar   | manad | hushall | distrikt | sbel
                    2022 | 12    | A       | 02       | 900
                    2024 | 1     | A       | 02       | 900
                    2024 | 9     | A       | 02       | 900
                """,
            },
            gives="""
                ar   | hushall | uppehall
                2022 | A       |
                2024 | A       | 12
            """,
        ),
    ),
)
