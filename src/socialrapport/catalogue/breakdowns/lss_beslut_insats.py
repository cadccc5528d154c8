"""Insats som ett beslut enligt LSS gäller; ett beslut gäller en insats."""

from socialrapport.catalogue.registers.lss import INSATSER
from socialrapport.model.indicator import Breakdown, Code

ENGLISH = {
    "personlig_assistans": "Personal assistance (9 § 2)",
    "ledsagarservice": "Companion service (9 § 3)",
    "kontaktperson": "Contact person (9 § 4)",
    "avlosarservice": "Relief service (9 § 5)",
    "korttidsvistelse": "Short stays away from home (9 § 6)",
    "korttidstillsyn": "Short-period supervision (9 § 7)",
    "boende_barn": "Housing for children and young people (9 § 8)",
    "boende_vuxna": "Housing for adults (9 § 9)",
    "daglig_verksamhet": "Daily activities (9 § 10)",
}

breakdown = Breakdown(
    id="insats",
    title="Insats",
    column="insats",
    codes=tuple(Code(code, label, ENGLISH.get(code, "")) for code, label in INSATSER.items()),
    total_label="Samtliga beslut",
    single=True,
    english="Service",
    total_english="All decisions",
)
