"""Filen går inte att läsa: detalj."""

from socialrapport.model.issue import Severity
from socialrapport.model.rule import Case, Rule

rule = Rule(
    id="olaslig_tabell",
    severity=Severity.FATAL,
    says="Filen går inte att läsa: {detalj}.",
    why="En tabell som bara läses till hälften skulle ge för låga tal.",
    remedy="Hämta eller spara filen på nytt, eller rätta det som sägs ovan.",
    breaks=Case(
        {
            "befolkning.px": 'CHARSET="ANSI";\nCODEPAGE="utf-8";\nCONTENTS="Folkmängd";\nSTUB="ålder","kön";\nHEADING="år";\nVALUES("ålder")="0 år","1 år";\nVALUES("kön")="män","kvinnor";\nVALUES("år")="2024";\nDATA=\n5 6\n7;\n',
        },
    ),
    holds=Case(
        {
            "befolkning.px": 'CHARSET="ANSI";\nCODEPAGE="utf-8";\nCONTENTS="Folkmängd";\nSTUB="ålder","kön";\nHEADING="år";\nVALUES("ålder")="0 år","1 år";\nVALUES("kön")="män","kvinnor";\nVALUES("år")="2024";\nDATA=\n5 6\n7 8;\n',
        },
    ),
)
