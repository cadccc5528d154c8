"""The closed vocabulary of trends: each verdict has a condition in numbers, and the method annex prints it."""

from __future__ import annotations

from socialrapport.model.cube import MeasureInfo
from socialrapport.model.measure_kind import MeasureKind
from socialrapport.model.trend import Course
from socialrapport.model.written import shortest
from socialrapport.vocabulary import degrees

FEWEST = 5
"""Through fewer points no line is drawn, as in the marker of Fingertips."""
RISES = {
    degrees.SLIGHT.id: Course.SLIGHT_RISE,
    degrees.PLAIN.id: Course.RISE,
    degrees.CLEAR.id: Course.CLEAR_RISE,
    degrees.STRONG.id: Course.CLEAR_RISE,
}
FALLS = {
    degrees.SLIGHT.id: Course.SLIGHT_FALL,
    degrees.PLAIN.id: Course.FALL,
    degrees.CLEAR.id: Course.CLEAR_FALL,
    degrees.STRONG.id: Course.CLEAR_FALL,
}


def course(start: float, stop: float, kind: MeasureKind, sure: bool, reach: float, constant: bool = False) -> Course:
    """By where the straight line begins and ends; *sure* when it lasts and chance has not made it.

    *reach* is how far off its end may be, by 95 percent confidence, and nought where chance has no part. Level is what
    moves too little to matter wherever in that interval it ends: not to have seen a change is not to have seen none.
    What is *constant*, the very same at every point, is level however few it counts: there is no movement to explain.
    """
    if constant or all(is_flat(start, stop + off, kind) for off in (-reach, 0.0, reach)):
        return Course.LEVEL
    if not sure or is_flat(start, stop, kind):
        return Course.NONE if reach else Course.UNSTEADY
    return (RISES if stop > start else FALLS)[degrees.degree(start, stop, kind).id]


def is_flat(start: float, stop: float, kind: MeasureKind) -> bool:
    "Whether the line moves too little to matter, over all its years."
    return degrees.degree(start, stop, kind) in (degrees.SAME, degrees.ALMOST)


def without_a_line(measure: MeasureInfo) -> Course:
    "The verdict where no line could be drawn."
    unlike = measure.kronor and not measure.prices_of
    return Course.NOT_JUDGED if unlike or measure.kind is MeasureKind.MEDIAN else Course.FEW


def conditions() -> tuple[tuple[str, str], ...]:
    "Word and condition, as the method annex prints them."
    return (
        ("tydlig ökning, tydlig minskning", f"säkerställd, och linjen går {_at_least(degrees.CLEAR)}"),
        ("säkerställd ökning, säkerställd minskning", f"säkerställd, och linjen går {_at_least(degrees.PLAIN)}"),
        (
            "svag ökning, svag minskning",
            f"säkerställd, och linjen går {_at_least(degrees.SLIGHT)}, eller en andel minst "
            f"{shortest(degrees.OF_A_SHARE)} procent av sig själv",
        ),
        (
            "i stort sett oförändrad (i en tabell oförändrad)",
            "linjen går mindre än så, var den än slutar inom det som är 95 procent säkert, eller alla tal är lika",
        ),
        (
            "ingen säkerställd förändring (i en tabell inte säkerställd)",
            "lutningen är inte så stor att slumpen kan uteslutas när alla linjer prövas tillsammans, eller ett enda år "
            "avgör åt vilket håll linjen går",
        ),
        (
            "ökning eller minskning sedan ett visst år (i en tabell)",
            "ingen säkerställd linje, men förändringen sedan det året är säkerställd och inte obetydlig",
        ),
        ("växlande", "en folkmängd, som slumpen inte har del i, där ett enda år avgör åt vilket håll linjen går"),
        (
            "för få år för att bedöma (i en tabell för få år)",
            f"färre än {shortest(FEWEST)} år med visade tal sedan serien senast bröts",
        ),
        (
            "bedöms inte",
            "kronor i löpande priser, som inte är lika mycket värda år från år, och medianer, vars slump inget visar",
        ),
    )


def _at_least(degree: degrees.Degree) -> str:
    points = f"{shortest(degree.points)} procentenhet{'er' if degree.points != 1 else ''}"
    return f"minst {shortest(degree.relative)} procent upp eller ned, för en andel minst {points}"
