"""Orosanmälningar som rör barn och unga."""

from datetime import date

from socialrapport.model.table import Column, ColumnType, Law, Reference, Register

register = Register(
    id="orosanmalan",
    title="Orosanmälningar",
    owner="Den nämnd som beslutar, verksamhetssystemet",
    one_row_per="anmälan och barn",
    files=("orosanmal*", "anmal*"),
    columns=(
        Column("anmalan_id", ColumnType.TEXT, "Anmälans nummer", required=True),
        Column("personnummer", ColumnType.PERSON, "Barnets personnummer", required=True),
        Column("ankomstdatum", ColumnType.DATE, "Datum då anmälan kom in", required=True),
        Column("distrikt", ColumnType.TEXT, "Distrikt som tog emot anmälan"),
        Column(
            "anmalare",
            ColumnType.TEXT,
            "Vem som anmälde",
            required=True,
            codes={
                "polis": "Polis",
                "skola": "Skola",
                "forskola": "Förskola",
                "vard": "Hälso- och sjukvård",
                "socialtjanst": "Socialtjänst",
                "privat": "Privatperson",
                "anonym": "Anonym",
                "ovrig": "Övriga",
            },
        ),
        Column(
            "orsak",
            ColumnType.TEXT,
            "Huvudsaklig orsak",
            codes={
                "hemmiljo": "Förhållanden i hemmet",
                "vald": "Våld i nära relation",
                "heder": "Hedersrelaterat våld och förtryck",
                "beteende": "Barnets eget beteende",
                "ovrigt": "Övrigt",
            },
        ),
        Column(
            "kanal",
            ColumnType.TEXT,
            "Hur anmälan kom in",
            required=True,
            codes={
                "digital": "Digital tjänst",
                "telefon": "Telefon",
                "post": "Brev, fax eller e-post",
                "besok": "Besök",
            },
        ),
        Column(
            "utfall",
            ColumnType.TEXT,
            "Vad anmälan ledde till",
            required=True,
            codes={
                "pagaende": "Kopplad till pågående utredning",
                "ny": "Ny utredning inledd",
                "ej": "Utredning inleddes inte",
            },
        ),
        Column("utredning_id", ColumnType.TEXT, "Utredning som anmälan hör till"),
    ),
    key=("anmalan_id",),
    references=(
        Reference("personnummer", "person", "personnummer"),
        Reference("utredning_id", "utredning", "utredning_id"),
    ),
    yearly="ankomstdatum",
    law=(
        Law("14 kap. 1 § socialtjänstlagen (2001:453)", until=date(2025, 6, 30)),
        Law("socialtjänstlagen (2025:400)", since=date(2025, 7, 1)),
    ),
)
