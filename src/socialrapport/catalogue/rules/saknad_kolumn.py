"""Kolumnen kolumn (titel) saknas i filen."""

from socialrapport.model.issue import Severity
from socialrapport.model.rule import Case, Rule

rule = Rule(
    id="saknad_kolumn",
    severity=Severity.FATAL,
    says="Kolumnen {kolumn} ({titel}) saknas i filen.",
    why="Indikatorerna kan inte räknas utan den.",
    remedy="Lägg till kolumnen, även om vissa värden är tomma. Heter den något annat: skriv det i filer.yaml.",
    breaks=Case(
        {
            "lvm.csv": "handelse_id;personnummer;handelse;datum;slutdatum;distrikt\n1;{A1980};ANMALAN;2024-03-01;;04\n",
            "person.csv": "personnummer;kon;skyddad\n{A1980};1;0\n",
            "lvm_2023.csv": "handelse_id;personnummer;handelse;distrikt\n7;{A1980};ANMALAN;04\n",
        },
    ),
    holds=Case(
        {
            "lvm.csv": "handelse_id;personnummer;handelse;datum;slutdatum;distrikt\n1;{A1980};ANMALAN;2024-03-01;;04\n",
            "person.csv": "personnummer;kon;skyddad\n{A1980};1;0\n",
        },
    ),
)
