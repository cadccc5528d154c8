"""Beslutade insatser, alla områden utom LSS."""

from datetime import date

from socialrapport.model.table import Column, ColumnType, Law, Reference, Register

TYPER = {
    "OPPENVARD": "Individuellt behovsprövad öppenvård",
    "KONTAKT": "Kontaktperson eller kontaktfamilj",
    "HELDYGN": "Heldygnsvård för barn och unga",
    "STODSAMTAL": "Behovsprövat stödsamtal",
    "SKYDDAT": "Placering på skyddat boende",
    "VALDSUTOVARE": "Insats för den som utövar våld",
    "HVB": "Hem för vård eller boende",
    "FAMILJEHEM": "Familjehem",
    "BOENDE": "Bistånd som avser boende",
    "BOENDESTOD": "Boendestöd",
    "SYSSELSATTNING": "Sysselsättning",
    "STODBOENDE": "Stödboende",
    "SARSKILT": "Bostad med särskild service",
    "HEMTJANST": "Hemtjänst",
    "LEDSAGNING": "Ledsagning",
    "AVLOSNING": "Avlösning",
    "KORTTID": "Korttidsboende",
    "TRYGGHETSLARM": "Trygghetslarm",
    "BOSTAD_FORST": "Bostad först",
    "FORSOK": "Försökslägenhet",
    "TRANING": "Träningslägenhet",
}

register = Register(
    id="insats",
    title="Insatser",
    owner="Den nämnd som beslutar, verksamhetssystemet",
    one_row_per="beslutad insats",
    files=("insats*",),
    columns=(
        Column("insats_id", ColumnType.TEXT, "Insatsens nummer", required=True),
        Column("personnummer", ColumnType.PERSON, "Den som har insatsen", required=True),
        Column(
            "omrade",
            ColumnType.TEXT,
            "Område",
            required=True,
            codes={
                "BU": "Barn och unga",
                "VALD": "Våld i nära relationer",
                "MB": "Skadligt bruk och beroende",
                "SP": "Socialpsykiatri",
                "FN": "Funktionsnedsättning",
                "HL": "Hemlöshet",
            },
        ),
        Column(
            "lagrum",
            ColumnType.TEXT,
            "Lagrum",
            required=True,
            codes={"SOL": "Socialtjänstlagen", "LVU2": "2 § LVU", "LVU3": "3 § LVU", "LVU6": "6 § LVU"},
        ),
        Column(
            "typ",
            ColumnType.TEXT,
            "Typ av insats",
            required=True,
            codes=TYPER,
            codes_since={"VALDSUTOVARE": 2021},
        ),
        Column("beslutsdatum", ColumnType.DATE, "Beslutsdatum", required=True),
        Column("startdatum", ColumnType.DATE, "Insatsen började eller skulle ha börjat", required=True),
        Column("slutdatum", ColumnType.DATE, "Insatsen upphörde"),
        Column("verkstalld", ColumnType.BOOLEAN, "Verkställd", required=True),
        Column("distrikt", ColumnType.TEXT, "Distrikt"),
        Column(
            "inriktning",
            ColumnType.TEXT,
            "Vilken öppenvård barnet eller den unga har; tomt för andra insatser",
            codes={
                "STOD": "Personligt stöd",
                "PROGRAM": "Strukturerat öppenvårdsprogram",
                "KONTAKTPERSON": "Kontaktperson",
                "KONTAKTFAMILJ": "Kontaktfamilj",
                "SARSKILD": "Särskilt kvalificerad kontaktperson",
            },
        ),
        Column(
            "lvu_grund",
            ColumnType.TEXT,
            "Grund för omhändertagande enligt 6 § LVU; tomt för andra insatser",
            codes={"HEM": "Hemmiljön", "EGET": "Eget beteende", "BADA": "Både hemmiljön och eget beteende"},
        ),
        Column(
            "spel",
            ColumnType.BOOLEAN,
            "Insatsen gäller spel om pengar; tomt utom för skadligt bruk och beroende",
            since=2018,
        ),
    ),
    key=("insats_id",),
    references=(Reference("personnummer", "person", "personnummer"),),
    yearly="startdatum",
    period=("startdatum", "slutdatum"),
    law=(
        Law("4 kap. 1 § socialtjänstlagen (2001:453)", until=date(2025, 6, 30)),
        Law("socialtjänstlagen (2025:400)", since=date(2025, 7, 1)),
        Law("lagen (1990:52) med särskilda bestämmelser om vård av unga (LVU)"),
    ),
)
