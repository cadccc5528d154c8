"""Filen innehåller inga rader."""

from socialrapport.model.issue import Severity
from socialrapport.model.rule import Case, Rule

rule = Rule(
    id="tom_fil",
    severity=Severity.FATAL,
    says="Filen innehåller inga rader.",
    why="Ett år eller ett distrikt skulle se ut att sakna ärenden.",
    remedy="Begär ut filen på nytt. Fanns inget att lämna för året: kvittera inga_rader för registret och året i "
    "kvitterade.yaml, så redovisas noll. Ska uppgiften inte redovisas alls: ta bort filen.",
    breaks=Case(
        {
            "lvm.csv": "handelse_id;personnummer;handelse;datum;slutdatum;distrikt\n1;{A1980};ANMALAN;2024-03-01;;04\n",
            "person.csv": "personnummer;kon;skyddad\n{A1980};1;0\n",
            "lvm_2023.csv": "",
        },
    ),
    holds=Case(
        {
            "lvm.csv": "handelse_id;personnummer;handelse;datum;slutdatum;distrikt\n1;{A1980};ANMALAN;2024-03-01;;04\n",
            "person.csv": "personnummer;kon;skyddad\n{A1980};1;0\n",
        },
    ),
)
