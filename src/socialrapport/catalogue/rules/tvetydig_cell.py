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
            "kronofogden.csv": "År;Antal\n2006;5\n2007;227 633\n2) Preliminär uppgift;\n",
            "filer.yaml": '- fil: "kronofogden*"\n  register: avhysning\n  konstanter: {kommun: "0180", barn: 0, barn_permanent: 0, barn_vaxelvis: 0, barn_umgange: 0}\n  kolumner: {År: ar, Antal: avhysningar}\n',
        },
    ),
    holds=Case(
        {
            "kronofogden.csv": "År;Antal\n2006;5\n2007;227 633\n",
            "filer.yaml": '- fil: "kronofogden*"\n  register: avhysning\n  konstanter: {kommun: "0180", barn: 0, barn_permanent: 0, barn_vaxelvis: 0, barn_umgange: 0}\n  kolumner: {År: ar, Antal: avhysningar}\n',
        },
    ),
    also={"hoppar_over": "Att talet kan läsas på två sätt beror på fotnoten under tabellen, och den läses inte."},
)
