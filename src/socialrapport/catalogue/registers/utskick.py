"""Utlämnade enkäter i SKR:s brukarundersökning inom individ- och familjeomsorgen."""

from socialrapport.model.table import Column, ColumnType, Register

register = Register(
    id="utskick",
    title="Utlämnade enkäter",
    owner="Socialförvaltningen",
    one_row_per="år och grupp",
    files=("utskick*",),
    columns=(
        Column("ar", ColumnType.YEAR, "År", required=True),
        Column(
            "grupp",
            ColumnType.TEXT,
            "Grupp",
            required=True,
            codes={
                "EB": "Ekonomiskt bistånd",
                "VH": "Vårdnadshavare",
                "UNGA": "Unga 13 år och äldre",
                "MB": "Skadligt bruk och beroende",
            },
        ),
        Column("antal", ColumnType.INTEGER, "Antal som fick enkäten", required=True, low=0, high=100000),
    ),
    key=("ar", "grupp"),
    yearly="ar",
    survey_every=0,
)
