"""Utredningar enligt socialtjänstlagen, alla områden."""

from datetime import date

from socialrapport.model.table import Column, ColumnType, Law, Reference, Register

register = Register(
    id="utredning",
    title="Utredningar",
    owner="Den nämnd som beslutar, verksamhetssystemet",
    one_row_per="utredning",
    files=("utredning*",),
    columns=(
        Column("utredning_id", ColumnType.TEXT, "Utredningens nummer", required=True),
        Column("personnummer", ColumnType.PERSON, "Den som utreds", required=True),
        Column(
            "omrade",
            ColumnType.TEXT,
            "Område",
            required=True,
            codes={
                "BU": "Barn och unga",
                "VALD": "Våld i nära relationer",
                "MB": "Skadligt bruk och beroende",
            },
        ),
        Column(
            "enhet",
            ColumnType.TEXT,
            "Enhet",
            codes={"RVT": "Relationsvåldsteam", "DISTRIKT": "Distriktets egen enhet"},
        ),
        Column("startdatum", ColumnType.DATE, "Utredningen inleddes", required=True),
        Column("slutdatum", ColumnType.DATE, "Utredningen avslutades"),
        Column(
            "utfall",
            ColumnType.TEXT,
            "Utfall",
            codes={"insats": "Ledde till insats", "ingen": "Ingen insats", "pagar": "Pågår"},
        ),
        Column("distrikt", ColumnType.TEXT, "Distrikt"),
        Column("heder", ColumnType.BOOLEAN, "Utredningen gäller hedersrelaterat våld och förtryck"),
    ),
    key=("utredning_id",),
    references=(Reference("personnummer", "person", "personnummer"),),
    yearly="startdatum",
    period=("startdatum", "slutdatum"),
    law=(
        Law("11 kap. 1 § socialtjänstlagen (2001:453)", until=date(2025, 6, 30)),
        Law("socialtjänstlagen (2025:400)", since=date(2025, 7, 1)),
    ),
)
