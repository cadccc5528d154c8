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
        Column("barn_permanent", ColumnType.INTEGER, "Barn som bodde permanent i bostaden", low=0, since=2013),
        Column("barn_vaxelvis", ColumnType.INTEGER, "Barn som bodde växelvis i bostaden", low=0, since=2013),
        Column("barn_umgange", ColumnType.INTEGER, "Barn med umgänge i bostaden", low=0, since=2013),
    ),
    key=("ar", "kommun"),
    yearly="ar",
    public=True,
)
