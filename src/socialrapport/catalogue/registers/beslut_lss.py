"""Beslut om insatser enligt LSS, med dagen då de verkställdes."""

from socialrapport.catalogue.registers.lss import INSATSER
from socialrapport.model.table import Column, ColumnType, Law, Reference, Register

register = Register(
    id="beslut_lss",
    title="Beslut enligt LSS",
    owner="Den nämnd som beslutar, verksamhetssystemet",
    one_row_per="beslut om en insats",
    files=("beslut_lss*", "lss_beslut*"),
    columns=(
        Column("beslut_id", ColumnType.TEXT, "Beslutets nummer", required=True),
        Column("personnummer", ColumnType.PERSON, "Den som beslutet gäller", required=True),
        Column("insats", ColumnType.TEXT, "Insats", required=True, codes=INSATSER),
        Column(
            "utfall",
            ColumnType.TEXT,
            "Utfall",
            required=True,
            codes={"BIFALL": "Bifall, helt eller delvis", "AVSLAG": "Avslag"},
        ),
        Column("beslutsdatum", ColumnType.DATE, "Beslutsdatum", required=True),
        Column("startdatum", ColumnType.DATE, "Beslutet verkställdes"),
        Column("slutdatum", ColumnType.DATE, "Beslutet upphörde"),
        Column("distrikt", ColumnType.TEXT, "Distrikt"),
    ),
    key=("beslut_id",),
    references=(Reference("personnummer", "person", "personnummer"),),
    yearly="beslutsdatum",
    period=("startdatum", "slutdatum"),
    law=(
        Law("9 § lagen (1993:387) om stöd och service till vissa funktionshindrade (LSS)"),
        Law("28 f § lagen (1993:387) om stöd och service till vissa funktionshindrade (LSS)"),
    ),
)
