"""Insats som ett beslut enligt LSS gäller; ett beslut gäller en insats."""

from socialrapport.catalogue.registers.lss import INSATSER
from socialrapport.model.indicator import Breakdown, Code

ENGLISH = {
    "personlig_assistans": "Personal assistance (section 9, item 2)",
    "ledsagarservice": "Companion service (section 9, item 3)",
    "kontaktperson": "Contact person (section 9, item 4)",
    "avlosarservice": "Relief service (section 9, item 5)",
    "korttidsvistelse": "Short stays away from home (section 9, item 6)",
    "korttidstillsyn": "Short-period supervision (section 9, item 7)",
    "boende_barn": "Housing for children and young people (section 9, item 8)",
    "boende_vuxna": "Housing for adults (section 9, item 9)",
    "daglig_verksamhet": "Daily activities (section 9, item 10)",
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
