"""Personnumret i kolumnen kolumn (titel) har fel form, datum eller kontrollsiffra."""

from socialrapport.model.issue import Severity
from socialrapport.model.rule import Rule

rule = Rule(
    id="personnummer",
    severity=Severity.ERROR,
    says="Personnumret i kolumnen {kolumn} ({titel}) har fel form, datum eller kontrollsiffra.",
    why="Personen kan räknas dubbelt eller inte alls; raden läggs åt sidan.",
    remedy="Rätta numret; använd samordningsnummer eller tillfälligt nummer om personnummer saknas.",
)
