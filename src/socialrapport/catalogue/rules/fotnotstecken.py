"""Fotnotstecken är borttagna."""

from socialrapport.model.issue import Severity
from socialrapport.model.rule import Case, Rule

rule = Rule(
    id="fotnotstecken",
    severity=Severity.INFO,
    says="Fotnotstecken vid tal eller rubriker är borttagna: {detalj}.",
    why="Ett fotnotstecken som läses som en siffra ändrar talet.",
    remedy="Ingenting, om talen stämmer med filen.",
    breaks=Case(
        {
            "folkmangd.csv": "Ålder;Antal\n0;1) 27 633\n",
            "filer.yaml": '- fil: "folkmangd*"\n  register: befolkning\n  konstanter: {ar: 2024, kon: "1"}\n  kolumner: {Ålder: alder, Antal: antal}\n',
        },
    ),
    holds=Case(
        {
            "folkmangd.csv": "Ålder;Antal\n0;27 633\n",
            "filer.yaml": '- fil: "folkmangd*"\n  register: befolkning\n  konstanter: {ar: 2024, kon: "1"}\n  kolumner: {Ålder: alder, Antal: antal}\n',
        },
    ),
)
