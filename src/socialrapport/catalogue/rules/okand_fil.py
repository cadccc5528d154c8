"""Filen hör inte till något register: detalj."""

from socialrapport.model.issue import Severity
from socialrapport.model.rule import Case, Rule

rule = Rule(
    id="okand_fil",
    severity=Severity.INFO,
    says="Filen hör inte till något register: {detalj}.",
    why="Uppgifterna i filen kommer inte med i rapporten.",
    remedy="Döp om filen efter registret, eller ta bort den ur mappen om den inte ska med.",
    breaks=Case(
        {
            "lvm.csv": "handelse_id;personnummer;handelse;datum;slutdatum;distrikt\n1;{A1980};ANMALAN;2024-03-01;;04\n",
            "person.csv": "personnummer;kon;skyddad\n{A1980};1;0\n",
            "tvang.csv": "handelse_id;personnummer;handelse;datum;slutdatum;distrikt\n2;{A1980};ANMALAN;2024-03-01;;04\n",
        },
        profile="exempelkommun",
    ),
    holds=Case(
        {
            "lvm.csv": "handelse_id;personnummer;handelse;datum;slutdatum;distrikt\n1;{A1980};ANMALAN;2024-03-01;;04\n",
            "person.csv": "personnummer;kon;skyddad\n{A1980};1;0\n",
        },
        profile="exempelkommun",
    ),
)
