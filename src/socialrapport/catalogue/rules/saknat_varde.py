"""Obligatorisk uppgift saknas i kolumnen kolumn (titel)."""

from socialrapport.model.issue import Severity
from socialrapport.model.rule import Case, Rule

rule = Rule(
    id="saknat_varde",
    severity=Severity.ERROR,
    says="Obligatorisk uppgift saknas i kolumnen {kolumn} ({titel}).",
    why="Raden kan inte räknas och läggs åt sidan.",
    remedy="Komplettera uppgiften i verksamhetssystemet och ta ut filen igen.",
    breaks=Case(
        {
            "lvm.csv": "handelse_id;personnummer;handelse;datum;slutdatum;distrikt\n1;{A1980};ANMALAN;2024-03-01;;04\n2;{A1980};;2024-03-01;;04\n",
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
