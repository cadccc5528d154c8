"""Ekonomiskt bistånd efter ändamål, summerat för året."""

from socialrapport.model.table import Column, ColumnType, Law, Register

ANDAMAL = {
    "RIKSNORM": "Riksnormen",
    "BOENDE": "Boende",
    "SKALIGA": "Övriga skäliga kostnader för försörjningen",
    "LAKARE": "Läkarvård och medicin",
    "TANDVARD": "Tandvård",
    "GLASOGON": "Glasögon",
    "HEM": "Möbler, husgeråd och flytt",
    "SKULDER": "Skulder",
    "OVRIGT": "Övriga ändamål",
}

register = Register(
    id="bistandsandamal",
    title="Ekonomiskt bistånd efter ändamål",
    owner="Den nämnd som beslutar, verksamhetssystemet",
    one_row_per="hushåll, år och ändamål",
    files=("bistandsandamal*", "andamal*"),
    columns=(
        Column("ar", ColumnType.YEAR, "År som biståndet avser", required=True),
        Column("personnr1", ColumnType.PERSON, "Registerledarens personnummer", required=True),
        Column("andamal", ColumnType.TEXT, "Ändamål", required=True, codes=ANDAMAL),
        Column("belopp", ColumnType.INTEGER, "Utbetalt bistånd, kronor", required=True, low=0, high=3_000_000),
    ),
    key=("ar", "personnr1", "andamal"),
    yearly="ar",
    law=(Law("SFS 1981:1370"),),
)
