"""Insats enligt LSS; en person kan ha flera."""

from socialrapport.model.indicator import Breakdown, Code

breakdown = Breakdown(
    id="insats",
    title="Insats",
    column="insats",
    codes=(
        Code("personlig_assistans", "Personlig assistans (9 § 2)", "Personal assistance (section 9, item 2)"),
        Code("ledsagarservice", "Ledsagarservice (9 § 3)", "Companion service (section 9, item 3)"),
        Code("kontaktperson", "Kontaktperson (9 § 4)", "Contact person (section 9, item 4)"),
        Code("avlosarservice", "Avlösarservice (9 § 5)", "Relief service (section 9, item 5)"),
        Code("korttidsvistelse", "Korttidsvistelse (9 § 6)", "Short stays away from home (section 9, item 6)"),
        Code("korttidstillsyn", "Korttidstillsyn (9 § 7)", "Short-period supervision (section 9, item 7)"),
        Code(
            "boende_barn",
            "Boende för barn och unga (9 § 8)",
            "Housing for children and young people (section 9, item 8)",
        ),
        Code("boende_vuxna", "Boende för vuxna (9 § 9)", "Housing for adults (section 9, item 9)"),
        Code("daglig_verksamhet", "Daglig verksamhet (9 § 10)", "Daily activities (section 9, item 10)"),
    ),
    total_label="Minst en insats",
    single=False,
    english="Service",
    total_english="At least one service",
)
