"""Andras nyckeltal som ingen av katalogens uppgifter kan stå bredvid: detalj."""

from socialrapport.catalogue.rules.vanligt import andras_tal
from socialrapport.model.issue import Severity
from socialrapport.model.rule import Rule

rule = Rule(
    id="inget_att_jamfora",
    severity=Severity.WARNING,
    says="Filen med andras tal har nyckeltal som ingen uppgift i katalogen motsvarar: {detalj}.",
    why="Bara tal som mäter nära nog samma sak ställs bredvid varandra, så de nyckeltalen kommer inte med.",
    remedy="Inget behöver göras om de inte skulle jämföras. Är en beteckning felskriven, rätta den i filen.",
    breaks=andras_tal(nyckeltal="N99999"),
    holds=andras_tal(),
)
