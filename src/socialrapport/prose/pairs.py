"""Two findings about one figure in one sentence: the short view and the long, or a change and the level it reached."""

from __future__ import annotations

from dataclasses import replace

from socialrapport.model.finding import Finding, FindingKind
from socialrapport.model.measure_kind import MeasureKind
from socialrapport.model.profile import Profile
from socialrapport.model.safe import SafeCube
from socialrapport.prose.facts import year_of
from socialrapport.prose.kinds import change, long_change, series
from socialrapport.prose.kinds.change import Change
from socialrapport.prose.message import Both, Joint, Manner, Message, Slot
from socialrapport.prose.swedish import Swedish

LONGEST_NAME = 11
"""Words in what the sentence is about: with a longer name two views in one sentence are hard to read."""


def partner(
    finding: Finding, others: list[Finding], cube: SafeCube, profile: Profile, manner: Manner
) -> Finding | None:
    """Which of *others* goes into the same sentence as a change; None where none does.

    An end of the series goes before the long view. Every second long view stands by itself, for variation, but for
    one that is told as briefly as nothing: where neither view shows a change.
    """
    if finding.kind != FindingKind.CHANGE or finding.breaks or manner.opening:
        return None
    mine = {f.kind: f for f in others if _figure(f) == _figure(finding) and not f.breaks}
    told = change.read(finding, cube, manner)
    if not (told.flat or finding.sure):
        return None
    end, far = mine.get(FindingKind.SERIES), mine.get(FindingKind.LONG_CHANGE)
    long = len(Swedish(cube, profile).subject(told.about).text.split()) > LONGEST_NAME
    if long or told.survey or told.kind is MeasureKind.AMOUNT:
        return None
    if end is not None and not told.flat and not told.levelled:
        return end
    if far is None:
        return None
    view = change.read(far, cube, manner)
    if told.flat and view.flat:
        return far if told.degree == view.degree else None
    return far if told.flat or manner.turn % 2 == 0 else None


def _figure(finding: Finding) -> tuple[str, str, tuple[tuple[str, str], ...]]:
    return finding.indicator, finding.measure, finding.group


def together(finding: Finding, other: Finding, cube: SafeCube, manner: Manner) -> Message:
    "The change and its partner as one message."
    told = change.read(finding, cube, manner)
    if other.kind == FindingKind.SERIES:
        return with_end(told, other)
    return with_long_view(told, change.read(other, cube, manner))


def with_end(told: Change, finding: Finding) -> Message:
    "*… ökade mellan 2023 och 2024, med nio procent till 326, vilket är den högsta nivån under perioden 2015–2024.*"
    made = change.plainly(told)
    places = {**made.places, "end": series.end(finding, told.cube), "period": series.period(finding)}
    return replace(made, places=places, tail=series.END_OF)


def with_long_view(told: Change, view: Change) -> Message:
    "*… minskade med sju procent mellan 2023 och 2024, till 68, men har sedan 2019 ökat något, med tre procent.*"
    if told.flat and view.flat:
        return from_both(change.unmoved(told), told, view)
    if told.small and told.kind.is_count and told.old == view.old:
        return from_both(change.plainly(told), told, view)
    same = not told.flat and not view.flat and told.up == view.up
    return replace(change.plainly(told), then=(Joint(same), long_change.view(view, brief=True)))


def from_both(made: Message, told: Change, view: Change) -> Message:
    """*… ökade jämfört med både 2023 och 2019, från elva till 13*: both views start at the same number.

    *… var i stort sett oförändrat jämfört med både 2023 och 2019 (825).*
    """
    places: dict[str, Slot] = {**made.places, "since": Both(year_of(told.before), year_of(view.before))}
    if told.flat:
        places["unmoved"] = replace(told.unmoved, claims=told.unmoved.claims + view.unmoved.claims)
    else:
        places["moved"] = replace(told.moved, claims=told.moved.claims + view.moved.claims)
        (old, _), (far, _) = told.ends, view.ends
        places["old"] = replace(old, claims=old.claims + far.claims)
    return replace(made, places=places)
