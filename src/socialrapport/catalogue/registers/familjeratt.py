"""Familjerättens ärenden, ett barn på varje rad."""

from datetime import date

from socialrapport.model.table import Column, ColumnType, Law, Reference, Register

register = Register(
    id="familjeratt",
    title="Familjerätt",
    owner="Familjerätten; volymer till Myndigheten för familjerätt och föräldraskapsstöd (MFoF)",
    one_row_per="barn och ärende",
    files=("familjeratt*",),
    columns=(
        Column("arende_id", ColumnType.TEXT, "Ärendets nummer", required=True),
        Column("personnummer", ColumnType.PERSON, "Barnets personnummer", required=True),
        Column(
            "typ",
            ColumnType.TEXT,
            "Typ av ärende",
            required=True,
            codes={
                "SAMARBETSSAMTAL": "Samarbetssamtal",
                "UPPLYSNING": "Upplysning till tingsrätten",
                "UTREDNING": "Utredning om vårdnad, boende eller umgänge",
                "AVTAL": "Godkänt avtal om vårdnad, boende eller umgänge",
                "FORALDRASKAP": "Föräldraskapsutredning",
                "UMGANGESSTOD": "Umgängesstöd",
                "INFORMATIONSSAMTAL": "Informationssamtal",
                "ADOPTION": "Utredning och yttrande om adoption",
            },
            codes_since={"INFORMATIONSSAMTAL": 2022},
        ),
        Column(
            "initiativ",
            ColumnType.TEXT,
            "På vems initiativ",
            codes={"DOMSTOL": "Domstol", "FRIVILLIGT": "Föräldrarna"},
        ),
        Column("startdatum", ColumnType.DATE, "Ärendet inleddes", required=True),
        Column("slutdatum", ColumnType.DATE, "Ärendet avslutades"),
        Column("distrikt", ColumnType.TEXT, "Barnets distrikt"),
        Column(
            "utfall",
            ColumnType.TEXT,
            "Hur föräldraskapsutredningen slutade; tomt för andra ärenden",
            codes={"BEKRAFTELSE": "Bekräftelse", "DOM": "Dom", "NEDLAGD": "Nedlagd"},
        ),
    ),
    key=("arende_id", "personnummer"),
    references=(Reference("personnummer", "person", "personnummer"),),
    yearly="startdatum",
    period=("startdatum", "slutdatum"),
    law=(
        Law("5 kap. 3 § socialtjänstlagen (2001:453)", until=date(2025, 6, 30)),
        Law("socialtjänstlagen (2025:400)", since=date(2025, 7, 1)),
        Law("2 och 6 kap. föräldrabalken"),
        Law("lagen (2021:530) om informationssamtal", since=date(2022, 1, 1)),
    ),
)
