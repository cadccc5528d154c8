"""Kommunen i en fil med andras tal är ingen kommunkod."""

from typing import Any

from socialrapport.catalogue.rules.vanligt import andras_tal
from socialrapport.model.issue import Severity
from socialrapport.model.rule import At, Rule


def bryter(rader: Any, at: At) -> Any:
    return ~rader.kommun.re_search("^[0-9]{4}$")


rule = Rule(
    id="okand_kommunkod",
    severity=Severity.ERROR,
    says="Värdet i kolumnen {kolumn} ({titel}) är ingen kommunkod.",
    why="Vems tal det är gissas aldrig, så raden läggs åt sidan och jämförs inte med.",
    remedy="Skriv kommunens kod med fyra siffror: 0000 för riket, 0180 och inte 180. Kalkylprogram tar bort nollan först om "
    "kolumnen inte är text.",
    registers=("jamforelse",),
    column="kommun",
    row=bryter,
    breaks=andras_tal(kommun="Riket"),
    holds=andras_tal(),
)
