"""Distriktet finns inte i profilen detalj."""

from socialrapport.model.issue import Severity
from socialrapport.model.rule import Case, Only, Rule

rule = Rule(
    id="okant_distrikt",
    severity=Severity.ERROR,
    says="Distriktet finns inte i profilen {detalj}.",
    why="Raden kan inte räknas till någon del av kommunen och läggs åt sidan.",
    remedy="Rätta distriktskoden, eller lägg till distriktet i profilen.",
    only=Only.DIVIDED,
    breaks=Case(
        {
            "lvm.csv": "handelse_id;personnummer;handelse;datum;slutdatum;distrikt\n1;{A1980};ANMALAN;2024-03-01;;04\n2;{A1980};ANMALAN;2024-03-01;;77\n",
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
