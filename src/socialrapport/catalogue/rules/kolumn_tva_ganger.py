"""Kolumnen kolumn finns två gånger i filen."""

from socialrapport.model.issue import Severity
from socialrapport.model.rule import Case, Rule

rule = Rule(
    id="kolumn_tva_ganger",
    severity=Severity.FATAL,
    says="Kolumnen {kolumn} finns två gånger i filen.",
    why="Det går inte att veta vilken som gäller.",
    remedy="Ta bort den ena kolumnen, eller skriv i filer.yaml vilka kolumner som ska läsas.",
    breaks=Case(
        {
            "lvm.csv": "handelse_id;personnummer;handelse;datum;slutdatum;distrikt;distrikt\n1;{A1980};ANMALAN;2024-03-01;;04;04\n",
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
