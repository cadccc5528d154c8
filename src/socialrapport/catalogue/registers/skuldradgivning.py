"""Ärenden om budget- och skuldrådgivning."""

from datetime import date

from socialrapport.model.table import Column, ColumnType, Law, Register

register = Register(
    id="skuldradgivning",
    title="Budget- och skuldrådgivning",
    owner="Budget- och skuldrådgivningen",
    one_row_per="person och ärende",
    files=("skuldradgivning*", "budget_och_skuld*"),
    columns=(
        Column("arende_id", ColumnType.TEXT, "Ärendets nummer", required=True),
        Column("personnummer", ColumnType.PERSON, "Den som fått råd", required=True),
        Column("startdatum", ColumnType.DATE, "Ärendet inleddes", required=True),
        Column("slutdatum", ColumnType.DATE, "Ärendet avslutades"),
        Column("distrikt", ColumnType.TEXT, "Personens distrikt"),
    ),
    key=("arende_id", "personnummer"),
    yearly="startdatum",
    period=("startdatum", "slutdatum"),
    law=(
        Law("5 kap. 12 § socialtjänstlagen (2001:453)", until=date(2025, 6, 30)),
        Law("socialtjänstlagen (2025:400)", since=date(2025, 7, 1)),
    ),
)
