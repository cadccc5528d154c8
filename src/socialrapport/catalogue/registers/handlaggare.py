"""Pågående ärenden hos varje handläggare den 31 december."""

from socialrapport.model.table import Column, ColumnType, Register

register = Register(
    id="handlaggare",
    title="Ärenden hos handläggare",
    owner="Den nämnd som beslutar, verksamhetssystemet",
    one_row_per="år, område och handläggare",
    files=("handlaggare*",),
    columns=(
        Column("ar", ColumnType.YEAR, "År", required=True),
        Column(
            "omrade",
            ColumnType.TEXT,
            "Område",
            required=True,
            codes={
                "EB": "Ekonomiskt bistånd",
                "BU": "Barn och unga",
                "VALD": "Våld i nära relationer",
                "MB": "Skadligt bruk och beroende",
                "SP": "Socialpsykiatri",
                "FN": "Funktionsnedsättning",
            },
        ),
        Column("handlaggare", ColumnType.TEXT, "Handläggarens löpnummer, inte namn", required=True),
        Column("arenden", ColumnType.INTEGER, "Pågående ärenden den 31 december", required=True, low=0, high=500),
        Column("distrikt", ColumnType.TEXT, "Distrikt"),
    ),
    key=("ar", "omrade", "handlaggare"),
    yearly="ar",
)
