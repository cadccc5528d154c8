"""Händelser enligt lagen om vård av missbrukare i vissa fall."""

from socialrapport.model.table import Column, ColumnType, Law, Reference, Register

register = Register(
    id="lvm",
    title="LVM",
    owner="Socialförvaltningen, verksamhetssystemet; intagningar från Statens institutionsstyrelse",
    one_row_per="händelse (anmälan, utredning, ansökan, omhändertagande, vård)",
    files=("lvm*",),
    columns=(
        Column("handelse_id", ColumnType.TEXT, "Händelsens nummer", required=True),
        Column("personnummer", ColumnType.PERSON, "Personnummer", required=True),
        Column(
            "handelse",
            ColumnType.TEXT,
            "Händelse",
            required=True,
            codes={
                "ANMALAN": "Anmälan (6 §)",
                "UTREDNING": "Utredning (7 §)",
                "ANSOKAN": "Ansökan (11 §)",
                "OMEDELBART": "Omedelbart omhändertagande (13 §)",
                "VARD": "Vård (4 §)",
            },
        ),
        Column("datum", ColumnType.DATE, "Datum", required=True),
        Column("slutdatum", ColumnType.DATE, "Slutdatum för vård"),
        Column("distrikt", ColumnType.TEXT, "Distrikt"),
    ),
    key=("handelse_id",),
    references=(Reference("personnummer", "person", "personnummer"),),
    yearly="datum",
    period=("datum", "slutdatum"),
    law=(Law("lagen (1988:870) om vård av missbrukare i vissa fall (LVM)"),),
)
