"""Polisanmälda brott enligt Brottsförebyggande rådet."""

from socialrapport.model.table import Column, ColumnType, Register

register = Register(
    id="polisanmalda_brott",
    title="Polisanmälda brott",
    owner="Brottsförebyggande rådet",
    one_row_per="år, kommun och brott",
    files=("polisanmal*",),
    columns=(
        Column("ar", ColumnType.YEAR, "År", required=True),
        Column("kommun", ColumnType.TEXT, "Kommunkod", required=True),
        Column(
            "brott",
            ColumnType.TEXT,
            "Brott",
            required=True,
            codes={
                "MISSHANDEL_NARA": "Misshandel, även grov, i nära relation",
                "KVINNOFRID": "Grov kvinnofridskränkning",
            },
        ),
        Column("antal", ColumnType.INTEGER, "Anmälda brott", required=True, low=0),
    ),
    key=("ar", "kommun", "brott"),
    yearly="ar",
    public=True,
)
