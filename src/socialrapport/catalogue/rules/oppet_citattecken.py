"""Ett citattecken stängs inte, så att många rader läses som ett enda fält."""

from socialrapport.model.issue import Severity
from socialrapport.model.rule import Case, Rule

_RUBRIK = "handelse_id;personnummer;handelse;datum;slutdatum;distrikt\n"
_PERSON = "personnummer;kon;skyddad\n{A1980};1;0\n"
_RADER = "".join(f"{n};{{A1980}};ANMALAN;2024-03-01;;04\n" for n in range(3, 20))

rule = Rule(
    id="oppet_citattecken",
    severity=Severity.FATAL,
    says="Ett citattecken stängs inte, så att många rader läses som ett enda fält.",
    why="Raderna efter det skulle försvinna utan att någon ser det.",
    remedy="Ta bort citattecknet på raden, eller dubbla det om det hör till texten.",
    breaks=Case(
        {"lvm.csv": _RUBRIK + '1;{A1980};ANMALAN;2024-03-01;;"04\n' + _RADER, "person.csv": _PERSON},
    ),
    holds=Case(
        {"lvm.csv": _RUBRIK + '1;{A1980};ANMALAN;2024-03-01;;"04"\n' + _RADER, "person.csv": _PERSON},
    ),
)
