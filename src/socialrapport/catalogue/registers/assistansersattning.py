"""Personer i kommunen med assistansersättning enligt Försäkringskassan."""

from socialrapport.model.table import Column, ColumnType, Law, Register

register = Register(
    id="assistansersattning",
    title="Assistansersättning",
    owner="Försäkringskassan",
    one_row_per="år, kommun och kön",
    files=("assistans*",),
    columns=(
        Column("ar", ColumnType.YEAR, "År", required=True),
        Column("kommun", ColumnType.TEXT, "Kommunkod", required=True),
        Column("kon", ColumnType.TEXT, "Kön", required=True, codes={"1": "man", "2": "kvinna"}),
        Column("antal", ColumnType.INTEGER, "Personer med assistansersättning i december", required=True, low=0),
    ),
    key=("ar", "kommun", "kon"),
    yearly="ar",
    public=True,
    law=(Law("51 kap. socialförsäkringsbalken"),),
)
