"""Ärenden där socialtjänsten arbetar för att ett hushåll inte ska förlora sin bostad."""

from datetime import date

from socialrapport.model.table import Column, ColumnType, Law, Reference, Register

register = Register(
    id="vrakningsarbete",
    title="Vräkningsförebyggande arbete",
    owner="Stadsdelsnämnderna, verksamhetssystemet",
    one_row_per="ärende",
    files=("vrakning*",),
    columns=(
        Column("arende_id", ColumnType.TEXT, "Ärendets nummer", required=True),
        Column("personnummer", ColumnType.PERSON, "Den som har hyreskontraktet eller äger bostaden", required=True),
        Column("startdatum", ColumnType.DATE, "Arbetet inleddes", required=True),
        Column("slutdatum", ColumnType.DATE, "Ärendet avslutades"),
        Column("distrikt", ColumnType.TEXT, "Distrikt"),
        Column(
            "hushall",
            ColumnType.TEXT,
            "Barn under 18 år i hushållet",
            codes={"MED": "Hushåll med barn", "UTAN": "Hushåll utan barn"},
        ),
        Column(
            "utfall",
            ColumnType.TEXT,
            "Hur ärendet slutade",
            codes={
                "KVAR": "Hushållet bor kvar",
                "FLYTTAT": "Hushållet har flyttat",
                "AVHYST": "Hushållet har avhysts",
            },
        ),
    ),
    key=("arende_id",),
    references=(Reference("personnummer", "person", "personnummer"),),
    yearly="startdatum",
    period=("startdatum", "slutdatum"),
    law=(
        Law("socialtjänstlagen (2001:453)", until=date(2025, 6, 30)),
        Law("socialtjänstlagen (2025:400)", since=date(2025, 7, 1)),
    ),
)
