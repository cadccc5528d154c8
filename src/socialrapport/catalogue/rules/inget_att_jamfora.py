"""Andras nyckeltal som ingen av katalogens uppgifter kan stå bredvid: detalj."""

from socialrapport.model.issue import Severity
from socialrapport.model.rule import Case, Rule


def andras(nyckeltal: str) -> Case:
    return Case({"jamforelse.csv": f"kalla;nyckeltal;kommun;ar;kon;varde;status\nKolada;{nyckeltal};0000;2024;;1,4;\n"})


rule = Rule(
    id="inget_att_jamfora",
    severity=Severity.WARNING,
    says="Filen med andras tal har nyckeltal som ingen uppgift i katalogen motsvarar: {detalj}.",
    why="Bara tal som mäter nära nog samma sak ställs bredvid varandra, så de nyckeltalen kommer inte med.",
    remedy="Inget behöver göras om de inte skulle jämföras. Är en beteckning felskriven, rätta den i filen.",
    breaks=andras("N99999"),
    holds=andras("N31816"),
)
