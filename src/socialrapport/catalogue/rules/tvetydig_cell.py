"""Cellen kan läsas på flera sätt."""

from socialrapport.model.issue import Severity
from socialrapport.model.rule import Case, Rule

rule = Rule(
    id="tvetydig_cell",
    severity=Severity.ERROR,
    says="Celler går inte att läsa säkert: {detalj}.",
    why="Ett tal gissas aldrig; raden läggs åt sidan.",
    remedy="Skriv cellen som ett tal i kalkylarket. Har bladet inga fotnoter: skriv fotnoter: [] i filer.yaml.",
    breaks=Case(
        {
            "folkmangd.csv": "Ålder;Antal\n0;227 633\n1;5\n2) Avser nyfödda;\n",
            "filer.yaml": '- fil: "folkmangd*"\n  register: befolkning\n  konstanter: {ar: 2024, kon: "1"}\n  kolumner: {Ålder: alder, Antal: antal}\n',
        },
    ),
    holds=Case(
        {
            "folkmangd.csv": "Ålder;Antal\n0;227 633\n1;5\n",
            "filer.yaml": '- fil: "folkmangd*"\n  register: befolkning\n  konstanter: {ar: 2024, kon: "1"}\n  kolumner: {Ålder: alder, Antal: antal}\n',
        },
    ),
)
