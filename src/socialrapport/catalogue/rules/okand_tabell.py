"""Tabellen känns inte igen av profilens beskrivning av publicerade tabeller: detalj."""

from socialrapport.model.issue import Severity
from socialrapport.model.rule import Case, Rule

rule = Rule(
    id="okand_tabell",
    severity=Severity.INFO,
    says="Tabellen känns inte igen av profilens beskrivning av publicerade tabeller: {detalj}.",
    why="Dess uppgifter kommer inte med.",
    remedy="Är filen ett uttag ur ett register: ge den registrets namn, som insats.csv, eller beskriv den i filer.yaml. Är "
    "den en publicerad tabell: beskriv den i profilens aggregat.yaml om den ska med.",
    breaks=Case(
        {
            "b020_bistandstagare.csv": "område;nivå;biståndstagare_2017\nBromma;sdo;100\n",
            "b999_annat.csv": "omrade;2017\nBromma;1\n",
        },
        year=2017,
    ),
    holds=Case(
        {
            "b020_bistandstagare.csv": "område;nivå;biståndstagare_2017\nBromma;sdo;100\n",
        },
        year=2017,
    ),
)
