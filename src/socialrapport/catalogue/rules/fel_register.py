"""Filen heter som registret register men ser ut som detalj."""

from socialrapport.model.issue import Severity
from socialrapport.model.rule import Case, Rule

rule = Rule(
    id="fel_register",
    severity=Severity.FATAL,
    says="Filen heter som registret {register} men ser ut som {detalj}.",
    why="Fel uppgifter skulle räknas under fel rubrik.",
    remedy="Kontrollera vilken fil som lämnats och döp den efter sitt register, eller skriv dess register i filer.yaml.",
    breaks=Case(
        {
            "lvm.csv": "handelse_id;personnummer;handelse;datum;slutdatum;distrikt\n1;{A1980};ANMALAN;2024-03-01;;04\n",
            "person.csv": "personnummer;kon;skyddad\n{A1980};1;0\n",
            "lvm_2023.csv": "placering_id;insats_id;form;startdatum;slutdatum\nP1;1;JOURHEM;2023-01-01;\n",
        },
    ),
    holds=Case(
        {
            "lvm.csv": "handelse_id;personnummer;handelse;datum;slutdatum;distrikt\n1;{A1980};ANMALAN;2024-03-01;;04\n",
            "person.csv": "personnummer;kon;skyddad\n{A1980};1;0\n",
        },
    ),
)
