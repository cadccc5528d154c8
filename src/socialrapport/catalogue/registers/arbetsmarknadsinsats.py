"""Kommunala arbetsmarknadsinsatser per person och månad, som de lämnas till Socialstyrelsen sedan januari 2017."""

from socialrapport.model.table import Column, ColumnType, Law, Register

SLAG = {
    "JOBB": "Stöd att söka arbete",
    "PRAKTIK": "Praktik",
    "FORBEREDANDE": "Arbetsförberedande eller rehabiliterande insats",
    "UTBILDNING": "Utbildning eller språkträning",
    "ANSTALLNING": "Anställning hos kommunen",
}

register = Register(
    id="arbetsmarknadsinsats",
    title="Kommunala arbetsmarknadsinsatser",
    owner="Arbetsmarknadsförvaltningen; lämnas till Socialstyrelsen",
    one_row_per="person, månad och slag av insats",
    files=("arbetsmarknad*",),
    columns=(
        Column("ar", ColumnType.YEAR, "År", required=True),
        Column("manad", ColumnType.MONTH, "Månad då personen deltog", required=True),
        Column("distrikt", ColumnType.TEXT, "Personens distrikt"),
        Column("personnummer", ColumnType.PERSON, "Den som deltog", required=True),
        Column("slag", ColumnType.TEXT, "Slag av insats", required=True, codes=SLAG),
    ),
    key=("ar", "manad", "personnummer", "slag"),
    yearly="ar",
    law=(Law("HSLF-FS 2015:30"), Law("SFS 1981:1370")),
)
