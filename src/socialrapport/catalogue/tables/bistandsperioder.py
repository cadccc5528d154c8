"""Perioder med ekonomiskt bistånd följda från början och efter slutet, en rad för varje period och tid som har gått.

En period är månader i rad med bistånd; en enstaka månad utan bistånd bryter den inte.
"""

from typing import Any

import ibis

from socialrapport.catalogue.tables.bistandshushall import hushallstyp
from socialrapport.model.table import Column, ColumnType, Table, TableExample

UTAN = 2
"""Så många månader i rad utan bistånd är ett slut."""
NY = 12
"""Månader utan bistånd som gör ett hushåll nytt; lika många följs det som slutat."""
HALVAR = 6


def bygg(eb: Any, manader: Any, rapport: Any) -> Any:
    funna = perioder(manader)
    forsta = manader.aggregate(manad=(manader.ar * 12 + manader.manad - 1).min()).manad.as_scalar()
    sedd_fran = (forsta + NY).cast("int64")
    ny = (funna.fore.isnull() | (funna.borjan - funna.fore > NY)) & (funna.borjan >= sedd_fran)
    nya = funna.filter(ny).mutate(sedd_fran=sedd_fran)
    delar = ibis.union(
        steg(nya, "FORSTA", kvar=0, inom=HALVAR), steg(nya, "ANDRA", kvar=HALVAR, inom=2 * HALVAR), efter_slut(funna)
    )
    typ = hushallstyp(eb).select(_ar="ar", _hushall="hushall", hushallstyp="hushallstyp")
    delar = delar.left_join(typ, (delar.typ_ar == typ._ar) & (delar.hushall == typ._hushall))
    klara = delar.filter(delar.ar <= rapport.ar.as_scalar().cast("int64"))
    return klara.select("ar", "hushall", "distrikt", "hushallstyp", "steg", "utfall")


def perioder(manader: Any) -> Any:
    "Varje period med sin första och sista månad, slutet på den förra och början på nästa, som löpande månadsnummer."
    numrerade = manader.mutate(nummer=(manader.ar * 12 + manader.manad - 1).cast("int64"))
    per_manad = numrerade.group_by(["hushall", "nummer"]).aggregate(distrikt=numrerade.distrikt.min())
    for_hushall = ibis.window(group_by="hushall", order_by="nummer")
    lucka = per_manad.nummer - per_manad.nummer.lag().over(for_hushall)
    per_manad = per_manad.mutate(ny=(lucka.isnull() | (lucka > UTAN)).cast("int64"))
    per_manad = per_manad.mutate(
        period=per_manad.ny.sum().over(ibis.cumulative_window(group_by="hushall", order_by="nummer"))
    )
    funna = per_manad.group_by(["hushall", "period"]).aggregate(
        borjan=per_manad.nummer.min(),
        slut=per_manad.nummer.max(),
        distrikt=per_manad.distrikt.argmin(per_manad.nummer),
    )
    i_ordning = ibis.window(group_by="hushall", order_by="period")
    return funna.mutate(fore=funna.slut.lag().over(i_ordning), nasta=funna.borjan.lead().over(i_ordning))


def steg(nya: Any, namn: str, kvar: int, inom: int) -> Any:
    """Nya hushåll som fick bistånd i mer än *kvar* månader, och om det då slutade *inom* så många från början.

    Året är det då slutet kan vetas: när månaderna utan bistånd efter den sista har gått. Ett år som inte kan ses helt
    är inte med.
    """
    langd, dit = nya.slut - nya.borjan + 1, inom - 1 + UTAN
    ar = ar_av(nya.borjan + dit)
    return nya.filter((langd > kvar) & (ar * 12 - dit >= nya.sedd_fran)).select(
        "hushall",
        "distrikt",
        ar=ar,
        typ_ar=ar_av(nya.borjan),
        steg=ibis.literal(namn),
        utfall=langd <= inom,
    )


def efter_slut(funna: Any) -> Any:
    "Hushållets sista period som tog slut ett år, året efter, och om det fick bistånd igen inom tolv månader."
    slutade = funna.mutate(slutar=ar_av(funna.slut))
    slutade = slutade.mutate(arets_sista=slutade.slut.max().over(ibis.window(group_by=["hushall", "slutar"])))
    sista = slutade.filter(slutade.slut == slutade.arets_sista)
    return sista.select(
        "hushall",
        "distrikt",
        ar=sista.slutar + 1,
        typ_ar=ar_av(sista.borjan),
        steg=ibis.literal("EFTER"),
        utfall=(sista.nasta - sista.slut <= NY).fill_null(False),
    )


def ar_av(nummer: Any) -> Any:
    return (nummer // 12).cast("int64")


table = Table(
    id="bistandsperioder",
    title="Perioder med ekonomiskt bistånd",
    one_row_per="period och tid som har gått: det första halvåret, det andra, och året efter slutet",
    columns=(
        Column("ar", ColumnType.YEAR, "År då tiden har gått"),
        Column("hushall", ColumnType.UNIT, "Hushåll (registerledaren)"),
        Column("distrikt", ColumnType.TEXT, "Distrikt i periodens första månad"),
        Column("hushallstyp", ColumnType.TEXT, "Hushållstyp det år då perioden började"),
        Column(
            "steg",
            ColumnType.TEXT,
            "FORSTA för ett nytt hushålls sex första månader, ANDRA för de sex nästa, EFTER för de tolv efter slutet",
        ),
        Column(
            "utfall", ColumnType.BOOLEAN, "Biståndet slutade under tiden; efter slutet: hushållet fick bistånd igen"
        ),
    ),
    needs=("ekonomiskt_bistand", "bistandsmanader", "rapport"),
    build=bygg,
    examples=(
        TableExample(
            says="En enstaka månad utan bistånd är inget slut; två är det, och det vet man först när de har gått.",
            given={
                "bistandsmanader": """
                    ar   | manad | hushall | distrikt
                    2021 | 1     | X       | 02
                    2023 | 6     | A       | 02
                    2023 | 8     | A       | 06
                    2023 | 11    | A       | 06
                    2023 | 7     | B       | 02
                    2023 | 8     | B       | 02
                    2024 | 6     | C       | 02
                """,
            },
            gives="""
                ar   | hushall | distrikt | steg   | utfall
                2022 | X       | 02       | EFTER  | nej
                2024 | A       | 02       | FORSTA | ja
                2024 | A       | 06       | EFTER  | nej
                2024 | B       | 02       | FORSTA | ja
                2024 | B       | 02       | EFTER  | nej
            """,
        ),
        TableExample(
            says="Den som får bistånd i sju månader slutade inte under det första halvåret men under det andra.",
            given={
                "bistandsmanader": """
                    ar   | manad | hushall | distrikt
                    2021 | 1     | X       | 02
                    2023 | 1     | A       | 02
                    2023 | 2     | A       | 02
                    2023 | 3     | A       | 02
                    2023 | 4     | A       | 02
                    2023 | 5     | A       | 02
                    2023 | 6     | A       | 02
                    2023 | 7     | A       | 02
                    2024 | 7     | A       | 02
                """,
            },
            gives="""
                ar   | hushall | steg   | utfall
                2022 | X       | EFTER  | nej
                2023 | A       | FORSTA | nej
                2024 | A       | ANDRA  | ja
                2024 | A       | EFTER  | ja
            """,
        ),
        TableExample(
            says="Ett hushåll som fått bistånd under de tolv månaderna före är inte nytt när det kommer tillbaka.",
            given={
                "bistandsmanader": """
                    ar   | manad | hushall | distrikt
                    2021 | 1     | X       | 02
                    2022 | 8     | A       | 02
                    2023 | 8     | A       | 02
                """,
            },
            gives="""
                ar   | hushall | steg   | utfall
                2022 | X       | EFTER  | nej
                2023 | A       | FORSTA | ja
                2023 | A       | EFTER  | ja
                2024 | A       | EFTER  | nej
            """,
        ),
    ),
)
