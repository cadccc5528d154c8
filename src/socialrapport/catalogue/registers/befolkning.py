"""Folkmängden den 31 december, per distrikt, kön och ettårsålder."""

from socialrapport.model.table import Column, ColumnType, Register

register = Register(
    id="befolkning",
    title="Folkmängd 31 december",
    owner="Statistiska centralbyrån (SCB)",
    one_row_per="år, distrikt, kön och ålder",
    files=("befolkning*", "folkmangd*"),
    columns=(
        Column("ar", ColumnType.YEAR, "År", required=True),
        Column("distrikt", ColumnType.TEXT, "Distrikt"),
        Column("kon", ColumnType.TEXT, "Kön", required=True, codes={"1": "man", "2": "kvinna"}),
        Column("alder", ColumnType.INTEGER, "Ålder i hela år", required=True, low=0, high=120),
        Column("antal", ColumnType.INTEGER, "Antal invånare", required=True, low=0),
    ),
    key=("ar", "distrikt", "kon", "alder"),
    yearly="ar",
    public=True,
)
