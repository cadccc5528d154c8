"""Verkställda avhysningar enligt Kronofogden."""

from socialrapport.model.table import Column, ColumnType, Register

register = Register(
    id="avhysning",
    title="Verkställda avhysningar",
    owner="Kronofogdemyndigheten",
    one_row_per="år och kommun",
    files=("avhysning*",),
    columns=(
        Column("ar", ColumnType.YEAR, "År", required=True),
        Column("kommun", ColumnType.TEXT, "Kommunkod", required=True),
        Column("avhysningar", ColumnType.INTEGER, "Verkställda avhysningar", required=True, low=0),
        Column("barn", ColumnType.INTEGER, "Barn som berördes", required=True, low=0),
    ),
    key=("ar", "kommun"),
    yearly="ar",
    public=True,
)
