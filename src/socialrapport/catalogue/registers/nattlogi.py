"""Nätter i logi enligt tak över huvudet-garantin."""

from datetime import date

from socialrapport.model.table import Column, ColumnType, Law, Reference, Register

register = Register(
    id="nattlogi",
    title="Nattlogi enligt tak över huvudet-garantin",
    owner="Socialjouren och enheterna för personer i hemlöshet, verksamhetssystemet",
    one_row_per="person, natt och enhet som beslutat; två enheter kan ha beslutat om samma natt",
    files=("nattlogi*", "tak_over_huvudet*"),
    columns=(
        Column("datum", ColumnType.DATE, "Kvällen då natten började", required=True),
        Column("personnummer", ColumnType.PERSON, "Den som beviljats logi", required=True),
        Column("enhet", ColumnType.TEXT, "Enheten som beslutat", required=True),
        Column("distrikt", ColumnType.TEXT, "Ansvarigt distrikt eller enhet"),
    ),
    key=("datum", "personnummer", "enhet"),
    references=(Reference("personnummer", "person", "personnummer"),),
    yearly="datum",
    law=(
        Law("4 kap. 1 § socialtjänstlagen (2001:453)", until=date(2025, 6, 30)),
        Law("socialtjänstlagen (2025:400)", since=date(2025, 7, 1)),
    ),
)
