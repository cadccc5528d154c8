"""Raden har inte lika många fält som rubriken."""

from socialrapport.model.issue import Severity
from socialrapport.model.rule import Case, Rule

rule = Rule(
    id="antal_falt",
    severity=Severity.ERROR,
    says="Raden har inte lika många fält som rubriken.",
    why="Värdena hamnar i fel kolumner; raden läggs åt sidan.",
    remedy="Kontrollera avgränsare och citattecken på raden.",
    breaks=Case(
        {
            "lvm.csv": "handelse_id;personnummer;handelse;datum;slutdatum;distrikt\n1;{A1980};ANMALAN;2024-03-01;;04\n2;{A1980};ANMALAN;2024-03-02\n",
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
