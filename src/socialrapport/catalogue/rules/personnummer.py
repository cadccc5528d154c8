"""Personnumret i kolumnen kolumn (titel) har fel form, datum eller kontrollsiffra."""

from socialrapport.model.issue import Severity
from socialrapport.model.rule import Case, Rule

rule = Rule(
    id="personnummer",
    severity=Severity.ERROR,
    says="Personnumret i kolumnen {kolumn} ({titel}) har fel form, datum eller kontrollsiffra.",
    why="Personen kan räknas dubbelt eller inte alls; raden läggs åt sidan.",
    remedy="Rätta numret; använd samordningsnummer eller tillfälligt nummer om personnummer saknas.",
    breaks=Case(
        {
            "lvm.csv": "handelse_id;personnummer;handelse;datum;slutdatum;distrikt\n1;{A1980};ANMALAN;2024-03-01;;04\n2;198006151010;ANMALAN;2024-03-01;;04\n",
            "person.csv": "personnummer;kon;skyddad\n{A1980};1;0\n",
        },
    ),
    holds=Case(
        {
            "lvm.csv": "handelse_id;personnummer;handelse;datum;slutdatum;distrikt\n1;{A1980};ANMALAN;2024-03-01;;04\n",
            "person.csv": "personnummer;kon;skyddad\n{A1980};1;0\n",
        },
    ),
)
