"""Texten har förvrängda tecken (till exempel Ã¥ i stället för å)."""

from socialrapport.model.issue import Severity
from socialrapport.model.rule import Case, Rule

rule = Rule(
    id="teckenkodning",
    severity=Severity.WARNING,
    says="Texten har förvrängda tecken (till exempel Ã¥ i stället för å).",
    why="Koder med å, ä eller ö känns inte igen.",
    remedy="Spara filen som UTF-8 direkt ur källsystemet, utan omvägar.",
    breaks=Case(
        {
            "lvm.csv": "handelse_id;personnummer;handelse;datum;slutdatum;distrikt\nÃ¥1;{A1980};ANMALAN;2024-03-01;;04\n",
            "person.csv": "personnummer;kon;skyddad\n{A1980};1;0\n",
        },
    ),
    holds=Case(
        {
            "lvm.csv": "handelse_id;personnummer;handelse;datum;slutdatum;distrikt\nå1;{A1980};ANMALAN;2024-03-01;;04\n",
            "person.csv": "personnummer;kon;skyddad\n{A1980};1;0\n",
        },
    ),
)
