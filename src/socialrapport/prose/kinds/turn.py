"""That a figure goes the other way since a year, and from what to what."""

from __future__ import annotations

from socialrapport.model.finding import Finding, FindingKind
from socialrapport.model.safe import SafeCube
from socialrapport.prose.facts import fact, year_of
from socialrapport.prose.kinds import trend
from socialrapport.prose.kinds.trend import ends, moved
from socialrapport.prose.message import About, Manner, Message, Survey

KIND, ORDER, OF_THE_FIGURE = FindingKind.TURN, 44, True

TURNED = {
    "sv": trend.MOVED["sv"].replace("{since}", "{turn}") + ", efter att tidigare ha {went:supine}",
    "en": trend.MOVED["en"].replace("{since}", "{turn}") + ", having {went:supine} before that",
}


def message(finding: Finding, cube: SafeCube, manner: Manner) -> Message:
    "*Sedan 2021 har antalet … minskat från 980 till 860, efter att tidigare ha ökat.*"
    before, since = finding.trends
    return Message(
        finding,
        TURNED,
        About(finding.measure, finding.group, manner.short),
        {
            "turn": Survey(year_of(fact(finding, "turn"))),
            "moved": moved(since),
            "went": moved(before),
            **ends(since, cube),
        },
    )
