"""Svar i SKR:s brukarundersökning inom individ- och familjeomsorgen."""

from socialrapport.model.table import Column, ColumnType, Register

FRAGOR = {
    "helhet": "Nöjd med stödet i sin helhet",
    "kontakt": "Lätt att få kontakt",
    "information": "Tydlig information",
    "forstaelse": "Handläggaren visar förståelse",
    "synpunkter": "Tillfrågad om synpunkter",
    "paverka": "Kunnat påverka hjälpen",
    "forbattring": "Situationen har förbättrats",
}

register = Register(
    id="brukarenkat",
    title="Brukarundersökning",
    owner="Sveriges Kommuner och Regioner (SKR); kommunens egna svar",
    one_row_per="svar på en fråga",
    files=("brukar*", "enkat*"),
    columns=(
        Column("ar", ColumnType.YEAR, "År", required=True),
        Column("svar_id", ColumnType.TEXT, "Svarets nummer", required=True),
        Column(
            "grupp",
            ColumnType.TEXT,
            "Grupp",
            required=True,
            codes={
                "EB": "Ekonomiskt bistånd",
                "VH": "Vårdnadshavare",
                "UNGA": "Unga 13 år och äldre",
                "MB": "Skadligt bruk och beroende",
            },
        ),
        Column(
            "kon",
            ColumnType.TEXT,
            "Kön",
            codes={"1": "man", "2": "kvinna", "3": "annat eller vill inte svara"},
        ),
        Column("fraga", ColumnType.TEXT, "Fråga", required=True, codes=FRAGOR),
        Column("svar", ColumnType.INTEGER, "Svar 1 (sämst) till 5 (bäst)", required=True, low=1, high=5),
    ),
    key=("ar", "svar_id", "fraga"),
    yearly="ar",
    survey_every=0,
)
