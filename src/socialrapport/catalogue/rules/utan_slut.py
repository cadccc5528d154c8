"""Filen slutar utan det tecken som säger att den är hel."""

from socialrapport.model.issue import Severity
from socialrapport.model.rule import Case, Rule

HUVUD = (
    'CHARSET="ANSI";CODEPAGE="utf-8";CONTENTS="Biståndstagare, procent";SOURCE="Socialstyrelsen";HEADING="år";'
    'VALUES("år")="2024";DATA='
)
FILER = '- fil: "aggregat*"\n  konstanter: {indikator: eb.bistandstagare, matt: andel_av_befolkningen}\n'

rule = Rule(
    id="utan_slut",
    severity=Severity.WARNING,
    says="Filen slutar utan semikolon efter det sista talet ({detalj}). Antalet tal är rätt, men det sista kan vara avkortat.",
    why="En fil som har avbrutits mitt i ett tal ger ett annat tal.",
    remedy="Kontrollera det sista talet mot källan, eller hämta filen på nytt.",
    breaks=Case(
        {
            "aggregat.px": f"{HUVUD}2.1\n",
            "filer.yaml": FILER,
        },
    ),
    holds=Case(
        {
            "aggregat.px": f"{HUVUD}2.1;\n",
            "filer.yaml": FILER,
        },
    ),
)
