"""Allt i filen läses inte: detalj."""

from socialrapport.model.issue import Severity
from socialrapport.model.rule import Case, Rule

rule = Rule(
    id="hoppar_over",
    severity=Severity.INFO,
    says="Allt i filen läses inte: {detalj}.",
    why="Det som är en summa av annat, eller hör till något annat, skulle räknas två gånger.",
    remedy="Ingenting, om det är rätt att det inte läses. Annars: rätta filen eller dess beskrivning i filer.yaml.",
    breaks=Case(
        {
            "kronofogden.csv": "År;Antal\n2003;5\n2004;7\nTotalt;12\n",
            "filer.yaml": '- fil: "kronofogden*"\n  register: avhysning\n  konstanter: {kommun: "0180", barn: 0, barn_permanent: 0, barn_vaxelvis: 0, barn_umgange: 0}\n  kolumner: {År: ar, Antal: avhysningar}\n  hoppa_over: [Totalt]\n',
        },
    ),
    holds=Case(
        {
            "kronofogden.csv": "År;Antal\n2003;5\n2004;7\n",
            "filer.yaml": '- fil: "kronofogden*"\n  register: avhysning\n  konstanter: {kommun: "0180", barn: 0, barn_permanent: 0, barn_vaxelvis: 0, barn_umgange: 0}\n  kolumner: {År: ar, Antal: avhysningar}\n  hoppa_over: [Totalt]\n',
        },
    ),
)
