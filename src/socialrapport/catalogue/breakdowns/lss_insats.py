"""Insats enligt LSS; en person kan ha flera."""

from socialrapport.model.indicator import Breakdown, Code

breakdown = Breakdown(
    id="insats",
    title="Insats",
    column="insats",
    codes=(
        Code("personlig_assistans", "Personlig assistans (9 § 2)"),
        Code("ledsagarservice", "Ledsagarservice (9 § 3)"),
        Code("kontaktperson", "Kontaktperson (9 § 4)"),
        Code("avlosarservice", "Avlösarservice (9 § 5)"),
        Code("korttidsvistelse", "Korttidsvistelse (9 § 6)"),
        Code("korttidstillsyn", "Korttidstillsyn (9 § 7)"),
        Code("boende_barn", "Boende för barn och unga (9 § 8)"),
        Code("boende_vuxna", "Boende för vuxna (9 § 9)"),
        Code("daglig_verksamhet", "Daglig verksamhet (9 § 10)"),
    ),
    total_label="Minst en insats",
    single=False,
)
