"""Svar i SKR:s brukarundersökning inom funktionshinderområdet."""

from socialrapport.model.table import Column, ColumnType, Register

FRAGOR = {
    "bestamma": "Får bestämma om det som är viktigt",
    "hjalp": "Får den hjälp som behövs",
    "bryr_sig": "Personalen bryr sig",
    "forsta": "Personalen talar så att det går att förstå",
    "trygg": "Känner sig trygg med personalen",
    "klaga": "Vet vem man talar med om något är dåligt",
    "trivs": "Trivs",
}

register = Register(
    id="funktionshinderenkat",
    title="Brukarundersökning, funktionsnedsättning",
    owner="Sveriges Kommuner och Regioner (SKR); kommunens egna svar",
    one_row_per="svar på en fråga",
    files=("funktionshinder*",),
    columns=(
        Column("ar", ColumnType.YEAR, "År", required=True),
        Column("svar_id", ColumnType.TEXT, "Svarets nummer", required=True),
        Column(
            "verksamhet",
            ColumnType.TEXT,
            "Verksamhet",
            required=True,
            codes={
                "DAGLIG": "Daglig verksamhet",
                "GRUPP": "Gruppbostad",
                "SERVICE": "Servicebostad",
                "BOENDESTOD": "Boendestöd",
                "SYSSELSATTNING": "Sysselsättning",
            },
        ),
        Column(
            "kon",
            ColumnType.TEXT,
            "Kön",
            codes={"1": "man", "2": "kvinna", "3": "annat eller vill inte svara"},
        ),
        Column("fraga", ColumnType.TEXT, "Fråga", required=True, codes=FRAGOR),
        Column(
            "svar",
            ColumnType.TEXT,
            "Svar",
            required=True,
            codes={"JA": "Ja eller alla", "IBLAND": "Ibland eller några", "NEJ": "Nej eller ingen"},
        ),
    ),
    key=("ar", "svar_id", "fraga"),
    yearly="ar",
    survey_every=0,
)
