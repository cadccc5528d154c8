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
            "befolkning.px": 'CHARSET="ANSI";\nCODEPAGE="utf-8";\nCONTENTS="Folkmängd";\nSTUB="ålder","kön";\nHEADING="år";\nVALUES("ålder")="0 år","1 år","totalt ålder";\nVALUES("kön")="män","kvinnor";\nVALUES("år")="2024";\nDATA=\n5 6\n7 8\n12 14;\n',
        },
    ),
    holds=Case(
        {
            "befolkning.px": 'CHARSET="ANSI";\nCODEPAGE="utf-8";\nCONTENTS="Folkmängd";\nSTUB="ålder","kön";\nHEADING="år";\nVALUES("ålder")="0 år","1 år";\nVALUES("kön")="män","kvinnor";\nVALUES("år")="2024";\nDATA=\n5 6\n7 8;\n',
        },
    ),
)
