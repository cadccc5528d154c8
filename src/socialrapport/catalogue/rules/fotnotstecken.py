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
            "kronofogden.csv": "År;Antal\n2009;1) 27 633\n",
            "filer.yaml": '- fil: "kronofogden*"\n  register: avhysning\n  konstanter: {kommun: "0180", barn: 0, barn_permanent: 0, barn_vaxelvis: 0, barn_umgange: 0}\n  kolumner: {År: ar, Antal: avhysningar}\n',
        },
    ),
    holds=Case(
        {
            "kronofogden.csv": "År;Antal\n2009;27 633\n",
            "filer.yaml": '- fil: "kronofogden*"\n  register: avhysning\n  konstanter: {kommun: "0180", barn: 0, barn_permanent: 0, barn_vaxelvis: 0, barn_umgange: 0}\n  kolumner: {År: ar, Antal: avhysningar}\n',
        },
    ),
)
