"""Andras publicerade tal att jämföra med: riket och andra kommuner, ett tal på varje rad."""

from socialrapport.model.table import Column, ColumnType, Register

register = Register(
    id="jamforelse",
    title="Jämförelsetal",
    owner="Den som publicerat talet, till exempel Kolada eller Socialstyrelsen",
    one_row_per="nyckeltal, kommun, år och kön",
    files=("jamforelse*", "jämförelse*"),
    columns=(
        Column("kalla", ColumnType.TEXT, "Den som publicerat talet: Kolada", required=True),
        Column("nyckeltal", ColumnType.TEXT, "Nyckeltalets beteckning hos den: N31816", required=True),
        Column("kommun", ColumnType.TEXT, "Kommunens kod med fyra siffror; 0000 är riket", required=True),
        Column("ar", ColumnType.YEAR, "År", required=True),
        Column("kon", ColumnType.TEXT, "Kön", codes={"1": "man", "2": "kvinna", "M": "man", "K": "kvinna"}),
        Column("varde", ColumnType.DECIMAL, "Värde", low=0),
        Column("status", ColumnType.TEXT, "Status", codes={"": "visas", "..": "skyddad", ".": "ej tillämplig"}),
    ),
    key=("kalla", "nyckeltal", "kommun", "ar", "kon"),
    yearly="ar",
    public=True,
)
