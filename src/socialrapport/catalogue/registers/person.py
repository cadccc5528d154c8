"""Personer som är eller har varit aktuella i socialtjänsten."""

from socialrapport.model.table import Column, ColumnType, Register

register = Register(
    id="person",
    title="Personer",
    owner="Socialförvaltningen, verksamhetssystemet",
    one_row_per="person",
    files=("person*",),
    columns=(
        Column("personnummer", ColumnType.PERSON, "Personnummer eller tillfälligt nummer", required=True),
        Column("kon", ColumnType.TEXT, "Kön", codes={"1": "man", "2": "kvinna", "9": "okänt"}),
        Column("skyddad", ColumnType.BOOLEAN, "Skyddade personuppgifter", required=True),
    ),
    key=("personnummer",),
)
