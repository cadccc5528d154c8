"""Första raden i filen är inte registrets rubrikrad. Väntade kolumner: detalj."""

from socialrapport.model.issue import Severity
from socialrapport.model.rule import Case, Rule

rule = Rule(
    id="ingen_rubrik",
    severity=Severity.FATAL,
    says="Första raden i filen är inte registrets rubrikrad. Väntade kolumner: {detalj}.",
    why="Utan rubrikrad går det inte att veta vad kolumnerna betyder.",
    remedy="Lägg till en rubrikrad med kolumnernas namn. Står rubriken på en annan rad, eller heter kolumnerna något annat: beskriv filen i filer.yaml.",
    breaks=Case(
        {
            "lvm.csv": "handelse_id;personnummer;handelse;datum;slutdatum;distrikt\n1;{A1980};ANMALAN;2024-03-01;;04\n",
            "person.csv": "personnummer;kon;skyddad\n{A1980};1;0\n",
            "lvm_2023.csv": "7;{A1980};ANMALAN;2023-03-01;;04\n",
        },
    ),
    holds=Case(
        {
            "lvm.csv": "handelse_id;personnummer;handelse;datum;slutdatum;distrikt\n1;{A1980};ANMALAN;2024-03-01;;04\n",
            "person.csv": "personnummer;kon;skyddad\n{A1980};1;0\n",
        },
    ),
)
