"""Redan publicerade uppgifter, en cell på varje rad."""

from socialrapport.model.table import Column, ColumnType, Register

register = Register(
    id="aggregat",
    title="Publicerade uppgifter",
    owner="Den som publicerat uppgiften",
    one_row_per="cell",
    files=("aggregat*",),
    columns=(
        Column("kalla", ColumnType.TEXT, "Källa", required=True),
        Column("ar", ColumnType.YEAR, "År", required=True),
        Column("indikator", ColumnType.TEXT, "Indikatorns beteckning", required=True),
        Column("matt", ColumnType.TEXT, "Mått (antal, andel, per_1000 …)", required=True),
        Column("distrikt", ColumnType.TEXT, "Distrikt; tomt för hela kommunen"),
        Column("kon", ColumnType.TEXT, "Kön", codes={"1": "man", "2": "kvinna", "M": "man", "K": "kvinna"}),
        Column("alder", ColumnType.TEXT, "Åldersgrupp"),
        Column("varde", ColumnType.DECIMAL, "Värde", low=0),
        Column("status", ColumnType.TEXT, "Status", codes={"": "visas", "..": "skyddad", ".": "ej tillämplig"}),
    ),
    key=("kalla", "ar", "indikator", "matt", "distrikt", "kon", "alder"),
    yearly="ar",
    public=True,
)
