"""Socialtjänstens del i mål om unga lagöverträdare, en händelse på varje rad."""

from datetime import date

from socialrapport.model.table import Column, ColumnType, Law, Reference, Register

register = Register(
    id="ungdomsmal",
    title="Unga lagöverträdare",
    owner="Den nämnd som beslutar, verksamhetssystemet",
    one_row_per="yttrande, verkställd påföljd eller medling, och person",
    files=("ungdomsmal*", "lagovertradare*"),
    columns=(
        Column("arende_id", ColumnType.TEXT, "Ärendets nummer", required=True),
        Column("personnummer", ColumnType.PERSON, "Den unges personnummer", required=True),
        Column(
            "typ",
            ColumnType.TEXT,
            "Vad socialtjänsten gjort",
            required=True,
            codes={
                "YTTRANDE": "Yttrande till åklagare eller domstol",
                "UNGDOMSVARD": "Ungdomsvård",
                "UNGDOMSTJANST": "Ungdomstjänst",
                "MEDLING": "Medling med anledning av brott",
            },
        ),
        Column(
            "datum", ColumnType.DATE, "Datum för yttrandet, för medlingen eller då påföljden började", required=True
        ),
        Column("distrikt", ColumnType.TEXT, "Distrikt"),
    ),
    key=("arende_id", "personnummer"),
    references=(Reference("personnummer", "person", "personnummer"),),
    yearly="datum",
    law=(
        Law("11 § lagen (1964:167) med särskilda bestämmelser om unga lagöverträdare (LUL)"),
        Law("32 kap. 1 och 2 §§ brottsbalken", since=date(2007, 1, 1)),
        Law("lagen (2002:445) om medling med anledning av brott", since=date(2002, 7, 1)),
    ),
)
