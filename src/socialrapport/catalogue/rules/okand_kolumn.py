"""Filen har kolumner som registret inte känner: detalj."""

from socialrapport.model.issue import Severity
from socialrapport.model.rule import Case, Rule

rule = Rule(
    id="okand_kolumn",
    severity=Severity.FATAL,
    says="Filen har kolumner som registret inte känner: {detalj}.",
    why="En felstavad kolumn skulle läsas som att uppgiften saknas.",
    remedy="Rätta kolumnernas namn eller ta bort dem, eller skriv under kolumner i filer.yaml vilka som ska läsas: "
    "de andra lämnas då därhän.",
    breaks=Case(
        {
            "lvm.csv": "handelse_id;personnummer;handelse;datum;slutdatum;distrikt;anteckning\n1;{A1980};ANMALAN;2024-03-01;;04;x\n",
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
