"""How many leave within a time that the newest cannot have been followed through: a life table."""

from __future__ import annotations

from dataclasses import replace

from socialrapport.model.finding import Finding, FindingKind
from socialrapport.model.safe import SafeCube
from socialrapport.prose import figures
from socialrapport.prose.facts import fact, year_of
from socialrapport.prose.figures import In
from socialrapport.prose.message import Leaving, Manner, Message, Slot

KIND, ORDER, OF_THE_FIGURE = FindingKind.LEAVING, 50, False

LEAVE = {
    "sv": "med {year} års takt {flow:verb} {now} av {flow:whole} inom {flow:within} "
    "(osäkerhetsintervall {low}–{high} procent)",
    "en": "at the pace of {year}, {now} of the {flow:whole} {flow:verb} within {flow:within} "
    "(confidence interval {low}–{high} per cent)",
}


def message(finding: Finding, cube: SafeCube, manner: Manner) -> Message:
    "*Med 2024 års takt upphör 62 procent av insatserna inom två år (osäkerhetsintervall 55–70 procent).*"
    now, low, high = (figures.level(cube, fact(finding, name)) for name in ("now", "low", "high"))
    places: dict[str, Slot] = {
        "now": now,
        "low": replace(low, told_in=In.NOTHING),
        "high": replace(high, told_in=In.NOTHING),
        "year": year_of(fact(finding, "now")),
        "flow": Leaving(),
    }
    return Message(finding, LEAVE, places=places)
