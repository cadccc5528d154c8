"""Koden i kolumnen kolumn (titel) finns inte i kodlistan."""

from socialrapport.model.issue import Severity
from socialrapport.model.rule import Case, Rule

rule = Rule(
    id="okand_kod",
    severity=Severity.ERROR,
    says="Koden i kolumnen {kolumn} ({titel}) finns inte i kodlistan.",
    why="Raden kan inte redovisas i någon grupp och läggs åt sidan.",
    remedy="Använd en kod ur registrets kodlista.",
    breaks=Case(
        {
            "lvm.csv": "handelse_id;personnummer;handelse;datum;slutdatum;distrikt\n1;{A1980};ANMALAN;2024-03-01;;04\n2;{A1980};BESOK;2024-03-01;;04\n",
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
