"""Antalet rader är osannolikt efter de tidigare åren."""

from socialrapport.catalogue.rules.vanligt import handelser
from socialrapport.model.issue import Severity
from socialrapport.model.rule import Case, Rule


def rader(*antal: int) -> str:
    "Så många händelser varje år till och med 2024, i två distrikt."
    return handelser(dict(zip(range(2025 - len(antal), 2025), antal, strict=True)), ("04", "06"))


rule = Rule(
    id="osannolik_niva",
    severity=Severity.WARNING,
    says="Antalet rader i registret {register} är osannolikt efter hur det ändrats tidigare år: {detalj}. Inom parentes "
    "står det väntade.",
    why="Antingen har något hänt i verksamheten eller i leveransen. Ändras verksamheten som den brukar larmar regeln i "
    "högst en leverans av hundra.",
    remedy="Kontrollera uttaget. Kvittera med ett skäl om nivån är riktig.",
    publicly="Antalet rader är osannolikt efter hur det ändrats tidigare år.",
    breaks=Case({"lvm": rader(200, 204, 198, 201, 203, 199, 200, 110)}),
    holds=Case({"lvm": rader(200, 204, 198, 201, 203, 199, 200, 190)}),
)
