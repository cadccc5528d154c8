"""Ett publicerat antal är inte ett helt tal."""

from typing import Any

from socialrapport.model.issue import Severity
from socialrapport.model.measures import COUNTS
from socialrapport.model.rule import At, Case, Rule


def bryter(rader: Any, at: At) -> Any:
    return rader.matt.isin(COUNTS) & (rader.varde != rader.varde.floor())


rule = Rule(
    id="antal_med_decimaler",
    severity=Severity.ERROR,
    says="Antalet i kolumnen {kolumn} är inte ett helt tal.",
    why="Det kan vara tusental som skrivits med komma, eller ett annat mått; raden läggs åt sidan.",
    remedy="Skriv antalet utan decimaler och tusental med mellanslag, eller rätta måttet.",
    registers=("aggregat",),
    column="varde",
    row=bryter,
    breaks=Case(
        {
            "aggregat.csv": "kalla;ar;indikator;matt;distrikt;kon;alder;varde;status\nSocialstyrelsen;2024;eb.bistandstagare;antal;;;;1,234;\n",
        },
    ),
    holds=Case(
        {
            "aggregat.csv": "kalla;ar;indikator;matt;distrikt;kon;alder;varde;status\nSocialstyrelsen;2024;eb.bistandstagare;antal;;;;1 234;\nSocialstyrelsen;2024;eb.bistandstagare;andel_av_befolkningen;;;;1,234;\n",
        },
    ),
)
