"""Hushåll med ekonomiskt bistånd: en rad för varje hushåll, år och distrikt."""

from typing import Any

import ibis

from socialrapport.catalogue.registers.ekonomiskt_bistand import OVRIGA
from socialrapport.model.table import Table, TableExample

FONSTER = 90
"""Så många månader tillbaka, till och med december, som ett mycket långvarigt behov bedöms över."""


def bygg(eb: Any, manader: Any, rapport: Any) -> Any:
    per_distrikt = manader.group_by(["ar", "hushall", "distrikt"]).aggregate(
        manader=manader.manad.nunique(),
        belopp=manader.sbel.sum(),
        egt=manader.egt.sum(),
        ovrigt=manader.ovrigt.sum(),
    )
    fonster = fonstermanader(manader, rapport)
    typ = hushallstyp(eb)
    samlat = per_distrikt.left_join(
        fonster, [per_distrikt.ar == fonster.ar, per_distrikt.hushall == fonster.hushall]
    ).drop("ar_right", "hushall_right")
    samlat = samlat.left_join(typ, [samlat.ar == typ.ar, samlat.hushall == typ.hushall])
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
    columns={
        "ar": "År som biståndet avser",
        "hushall": "Hushåll (registerledaren)",
        "distrikt": "Distrikt",
        "hushallstyp": "Hushållstyp under året",
        "manader": "Månader med bistånd i distriktet under året",
        "manader_ar": "Månader med bistånd i hela kommunen under året",
        "manader_90": "Månader med bistånd under de 90 månaderna till och med december",
        "belopp": "Utbetalt bistånd i distriktet, kronor",
        "egt": "Därav ekonomisk grundtrygghet, kronor",
        "ovrigt": "Därav övrigt bistånd, kronor",
    },
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
    ),
)
