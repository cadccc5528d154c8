"""Medgivandeutredningar inför adoption, en sökande på varje rad."""

from datetime import date

from socialrapport.model.table import Column, ColumnType, Law, Reference, Register

register = Register(
    id="medgivande",
    title="Medgivandeutredningar inför adoption",
    owner="Familjerätten, verksamhetssystemet",
    one_row_per="ärende och sökande",
    files=("medgivande*",),
    columns=(
        Column("arende_id", ColumnType.TEXT, "Ärendets nummer", required=True),
        Column("personnummer", ColumnType.PERSON, "Den sökandes personnummer", required=True),
        Column("startdatum", ColumnType.DATE, "Utredningen inleddes", required=True),
        Column("slutdatum", ColumnType.DATE, "Beslut fattades eller ärendet avslutades"),
        Column("distrikt", ColumnType.TEXT, "De sökandes distrikt"),
    ),
    key=("arende_id", "personnummer"),
    references=(Reference("personnummer", "person", "personnummer"),),
    yearly="startdatum",
    period=("startdatum", "slutdatum"),
    law=(
        Law("6 kap. 12 § socialtjänstlagen (2001:453)", until=date(2025, 6, 30)),
        Law("socialtjänstlagen (2025:400)", since=date(2025, 7, 1)),
    ),
)
