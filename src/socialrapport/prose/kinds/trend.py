"""Which way a figure has gone in about five years, and how fast."""

from __future__ import annotations

from socialrapport.model.finding import Finding, FindingKind
from socialrapport.model.safe import SafeCube
from socialrapport.model.trend import Trend
from socialrapport.prose import claims, figures
from socialrapport.prose.facts import fact, year_of
from socialrapport.prose.message import About, Manner, Message, Moved, Survey
from socialrapport.vocabulary import degrees

KIND, ORDER, OF_THE_FIGURE = FindingKind.TREND, 42, True

MOVED = {
    "sv": "sedan {since} | {subject} | har | {moved:supine} med i genomsnitt {size} om året",
    "en": "since {since} | {subject} | has | {moved:supine} by an average of {size} a year",
}


def message(finding: Finding, cube: SafeCube, manner: Manner) -> Message:
    "*Sedan 2019 har andelen … minskat med i genomsnitt 0,4 procentenheter om året.*"
    (trend,) = finding.trends
    about = About(finding.measure, finding.group, manner.short)
    size = figures.yearly(trend, cube.measure(finding.measure))
    since = Survey(year_of(fact(finding, "before")))
    return Message(finding, MOVED, about, {"since": since, "moved": moved(trend), "size": size})


def moved(trend: Trend) -> Moved:
    "Upwards or downwards, as the verdict says."
    return Moved(trend.course.way > 0, degrees.PLAIN, (claims.trend("", trend),))
