"""Värdet i kolumnen kolumn (titel) är inte av typen detalj."""

from socialrapport.model.issue import Severity
from socialrapport.model.rule import Case, Rule

rule = Rule(
    id="fel_typ",
    severity=Severity.ERROR,
    says="Värdet i kolumnen {kolumn} ({titel}) är inte av typen {detalj}.",
    why="Raden kan inte tolkas och läggs åt sidan.",
    remedy="Rätta värdet i källan.",
    breaks=Case(
        {
            "lvm.csv": "handelse_id;personnummer;handelse;datum;slutdatum;distrikt\n1;{A1980};ANMALAN;2024-03-01;;04\n2;{A1980};ANMALAN;2024-02-30;;04\n",
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
