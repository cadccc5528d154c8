"""Which way a figure has gone in about five years, and from what to what."""

from __future__ import annotations

from socialrapport.model.finding import Finding, FindingKind
from socialrapport.model.safe import SafeCube
from socialrapport.model.trend import Trend
from socialrapport.prose import claims, figures
from socialrapport.prose.facts import fact, year_of
from socialrapport.prose.message import About, Manner, Message, Moved, Slot, Survey
from socialrapport.vocabulary import degrees

KIND, ORDER, OF_THE_FIGURE = FindingKind.TREND, 42, True

MOVED = {
    "sv": "sedan {since} | {subject} | har | {moved:supine} från {old} till {new}",
    "en": "since {since} | {subject} | has | {moved:supine} from {old} to {new}",
}


def message(finding: Finding, cube: SafeCube, manner: Manner) -> Message:
    "*Sedan 2019 har andelen … minskat från 24 till 22 procent.*"
    (trend,) = finding.trends
    about = About(finding.measure, finding.group, manner.short)
    since = Survey(year_of(fact(finding, "before")))
    return Message(finding, MOVED, about, {"since": since, "moved": moved(trend), **ends(trend, cube)})


def moved(trend: Trend) -> Moved:
    "Upwards or downwards, as the verdict says."
    return Moved(trend.course.way > 0, degrees.PLAIN, (claims.trend("", trend),))


def ends(trend: Trend, cube: SafeCube) -> dict[str, Slot]:
    "The first and the last figure that the line is drawn through: whoever has the table can see them in it."
    old, new = figures.alike(cube, trend.points[0], trend.points[-1])
    return {"old": old, "new": new}
