"""Utredda felaktiga utbetalningar av ekonomiskt bistånd."""

from socialrapport.model.table import Column, ColumnType, Law, Register

ORSAKER = {
    "ENSKILD": "Fel eller utelämnade uppgifter från den enskilde",
    "KOMMUN": "Fel av kommunen",
    "ANNAN": "Uppgifter från någon annan",
}

register = Register(
    id="felaktig_utbetalning",
    title="Felaktiga utbetalningar",
    owner="Den nämnd som beslutar, verksamhetssystemet",
    one_row_per="utredd felaktig utbetalning",
    files=("felaktig*",),
    columns=(
        Column("arende_id", ColumnType.TEXT, "Ärendets nummer", required=True),
        Column("personnummer", ColumnType.PERSON, "Den som fått biståndet", required=True),
        Column("datum", ColumnType.DATE, "Dag då felet slogs fast", required=True),
        Column("distrikt", ColumnType.TEXT, "Distrikt"),
        Column("orsak", ColumnType.TEXT, "Orsak", required=True, codes=ORSAKER),
        Column("belopp", ColumnType.INTEGER, "Felaktigt belopp, kronor", required=True, low=0, high=5_000_000),
        Column("polisanmald", ColumnType.BOOLEAN, "Polisanmäld"),
    ),
    key=("arende_id",),
    yearly="datum",
    law=(Law("bidragsbrottslagen (2007:612)"),),
)
