"""Filen går inte att läsa: detalj."""

from socialrapport.model.issue import Severity
from socialrapport.model.rule import Case, Rule

rule = Rule(
    id="olasbar_teckenkodning",
    severity=Severity.FATAL,
    says="Filen går inte att läsa: {detalj}.",
    why="Innehållet kan inte tolkas säkert.",
    remedy="Ta ut eller spara den på nytt och lämna den igen: ett kalkylark som XLSX, text som kommaseparerad UTF-8.",
    breaks=Case(
        {
            "lvm.csv": "handelse_id;personnummer;handelse;datum;slutdatum;distrikt\n1;{A1980};ANMALAN;2024-03-01;;04\n",
            "person.csv": "personnummer;kon;skyddad\n{A1980};1;0\n",
            "lvm_2023.xlsx": "inte ett kalkylark",
        },
    ),
    holds=Case(
        {
            "lvm.csv": "handelse_id;personnummer;handelse;datum;slutdatum;distrikt\n1;{A1980};ANMALAN;2024-03-01;;04\n",
            "person.csv": "personnummer;kon;skyddad\n{A1980};1;0\n",
        },
    ),
)
