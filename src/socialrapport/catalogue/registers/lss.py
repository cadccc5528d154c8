"""Personer med insatser enligt LSS den 1 oktober."""

from socialrapport.model.table import Column, ColumnType, Law, Reference, Register

INSATSER = {
    "personlig_assistans": "Personlig assistans (9 § 2)",
    "ledsagarservice": "Ledsagarservice (9 § 3)",
    "kontaktperson": "Kontaktperson (9 § 4)",
    "avlosarservice": "Avlösarservice (9 § 5)",
    "korttidsvistelse": "Korttidsvistelse (9 § 6)",
    "korttidstillsyn": "Korttidstillsyn (9 § 7)",
    "boende_barn": "Boende för barn och unga (9 § 8)",
    "boende_vuxna": "Boende för vuxna (9 § 9)",
    "daglig_verksamhet": "Daglig verksamhet (9 § 10)",
}
FORMER_BARN = {"FAMILJEHEM": "Familjehem", "BOSTAD": "Bostad med särskild service för barn och unga"}
FORMER_VUXNA = {"SERVICE": "Bostad med särskild service", "ANPASSAD": "Annan särskilt anpassad bostad"}

register = Register(
    id="lss",
    title="LSS 1 oktober",
    owner="Den nämnd som beslutar; lämnas till Socialstyrelsen",
    one_row_per="person och år",
    files=("lss*",),
    columns=(
        Column("ar", ColumnType.YEAR, "År", required=True),
        Column("personnummer", ColumnType.PERSON, "Personnummer", required=True),
        Column(
            "personkrets",
            ColumnType.TEXT,
            "Personkrets",
            required=True,
            codes={"1": "Personkrets 1", "2": "Personkrets 2", "3": "Personkrets 3"},
        ),
        *(Column(namn, ColumnType.BOOLEAN, titel, required=True) for namn, titel in INSATSER.items()),
        Column("boende_barn_form", ColumnType.TEXT, "Boendeform enligt 9 § 8", codes=FORMER_BARN),
        Column("boende_vuxna_form", ColumnType.TEXT, "Boendeform enligt 9 § 9", codes=FORMER_VUXNA),
        Column("boendekommun", ColumnType.TEXT, "Boendekommun om annan än beslutande"),
        Column("distrikt", ColumnType.TEXT, "Distrikt"),
    ),
    key=("ar", "personnummer"),
    references=(Reference("personnummer", "person", "personnummer"),),
    yearly="ar",
    law=(
        Law("9 § lagen (1993:387) om stöd och service till vissa funktionshindrade (LSS)"),
        Law("SOSFS 2005:21"),
        Law("HSLF-FS 2016:48"),
    ),
)
