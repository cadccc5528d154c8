"""Insats enligt LSS; en person kan ha flera."""

from socialrapport.model.indicator import Breakdown, Code

breakdown = Breakdown(
    id="insats",
    title="Insats",
    column="insats",
    codes=(
        Code("personlig_assistans", "Personlig assistans (9 § 2)", "Personal assistance (9 § 2)"),
        Code("ledsagarservice", "Ledsagarservice (9 § 3)", "Companion service (9 § 3)"),
        Code("kontaktperson", "Kontaktperson (9 § 4)", "Contact person (9 § 4)"),
        Code("avlosarservice", "Avlösarservice (9 § 5)", "Relief service (9 § 5)"),
        Code("korttidsvistelse", "Korttidsvistelse (9 § 6)", "Short stays away from home (9 § 6)"),
        Code("korttidstillsyn", "Korttidstillsyn (9 § 7)", "Short-period supervision (9 § 7)"),
        Code("boende_barn", "Boende för barn och unga (9 § 8)", "Housing for children and young people (9 § 8)"),
        Code("boende_vuxna", "Boende för vuxna (9 § 9)", "Housing for adults (9 § 9)"),
        Code("daglig_verksamhet", "Daglig verksamhet (9 § 10)", "Daily activities (9 § 10)"),
    ),
    total_label="Minst en insats",
    single=False,
    english="Service",
    total_english="At least one service",
)
