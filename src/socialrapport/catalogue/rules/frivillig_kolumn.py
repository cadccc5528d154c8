"""Filen saknar frivilliga kolumner: detalj."""

from socialrapport.model.issue import Severity
from socialrapport.model.rule import Case, Rule

rule = Rule(
    id="frivillig_kolumn",
    severity=Severity.INFO,
    says="Filen saknar frivilliga kolumner: {detalj}.",
    why="Uppgifterna räknas som okända.",
    remedy="Lägg till kolumnerna om källan har dem.",
    breaks=Case(
        {
            "lvm.csv": "handelse_id;personnummer;handelse;datum;distrikt\n1;{A1980};ANMALAN;2024-03-01;04\n",
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
