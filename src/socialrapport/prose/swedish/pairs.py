"""Two findings about one figure in one sentence: the short view and the long, or a change and the level it reached."""

from __future__ import annotations

from dataclasses import replace

from socialrapport.model.finding import Finding, FindingKind, Sentence
from socialrapport.model.measure_kind import MeasureKind
from socialrapport.model.profile import Profile
from socialrapport.model.safe import SafeCube
from socialrapport.prose import claims
from socialrapport.prose.manner import Clause, Manner, sentence, tidy
from socialrapport.prose.swedish import changes, levels, words
from socialrapport.prose.swedish.changes import Change

LONGEST_NAME = 11
"""Words in what the sentence is about: with a longer name two views in one sentence are hard to read."""


def partner(
    finding: Finding, others: list[Finding], cube: SafeCube, profile: Profile, manner: Manner
) -> Finding | None:
    """Which of *others* goes into the same sentence as a change; None where none does.

    An end of the series goes before the long view. Every second long view stands by itself, for variation, but for
    one that is told as briefly as nothing: where neither view shows a change.
    """
    if finding.kind is not FindingKind.CHANGE or finding.breaks or manner.opening:
        return None
    mine = {f.kind: f for f in others if (f.indicator, f.measure, f.group) == key(finding) and not f.breaks}
    told = changes.read(finding, cube, profile, manner)
    end, far = mine.get(FindingKind.SERIES), mine.get(FindingKind.LONG_CHANGE)
    long = len(told.subject.text.split()) > LONGEST_NAME
    if long or words.is_survey(cube.indicator) or told.kind is MeasureKind.AMOUNT:
        return None
    if end is not None and not told.flat and at_an_end(end, cube):
        return end
    if far is None:
        return None
    view = changes.read(far, cube, profile, manner)
    if told.flat and view.flat:
        return far if told.degree == view.degree else None
    return far if told.flat or manner.turn % 2 == 0 else None


def key(finding: Finding) -> tuple[str, str, tuple[tuple[str, str], ...]]:
    return finding.indicator, finding.measure, finding.group


def at_an_end(finding: Finding, cube: SafeCube) -> bool:
    "Whether the year told is alone the highest or lowest of the series."
    now, extreme, start = (levels.fact(finding, name) for name in ("now", "extreme", "start"))
    return now == extreme and levels.which_end(cube, extreme, levels.other_years(cube, extreme, start, now)) is not None


def together(finding: Finding, other: Finding, cube: SafeCube, profile: Profile, manner: Manner) -> Sentence:
    "The change and its partner as one sentence."
    told = changes.read(finding, cube, profile, manner)
    if other.kind is FindingKind.SERIES:
        return with_end(told, other)
    return with_long_view(told, changes.read(other, cube, profile, manner))


def with_end(told: Change, end: Finding) -> Sentence:
    "*… ökade något mellan 2023 och 2024, med 2,2 procent till 326, den högsta nivån sedan 2015.*"
    start = levels.fact(end, "start")
    others = levels.other_years(told.cube, told.now, start, told.now)
    way = levels.which_end(told.cube, told.now, others) or ""
    made = changes.clause(told)
    text = f"{made.main()}, den {way}a nivån sedan {words.year_of(start)}"
    return sentence(text, (*made.claims, claims.rank(f"{way}a", way, told.now, others)), told.finding)


def with_long_view(told: Change, view: Change) -> Sentence:
    "*… minskade med sju procent mellan 2023 och 2024, till 68, men har sedan 2019 ökat något, med tre procent.*"
    if told.flat and view.flat:
        return unmoved(told, view)
    if told.small and told.kind.is_count and told.old == view.old:
        return from_the_same(told, view)
    made, far = changes.clause(told), in_brief(view)
    and_or_but = "och" if not told.flat and not view.flat and (told.new > told.old) == (view.new > view.old) else "men"
    since = f"sedan {words.year_of(view.before)}"
    rest = (far.rest, since) if view.flat else (since, far.rest)
    text = f"{made.main()}, {tidy((and_or_but, far.verb, *rest))}"
    return sentence(text, (*made.claims, *far.claims), told.finding)


def in_brief(view: Change) -> Clause:
    "The long view without the figure that the change has just told: *har halverats*."
    made = changes.long_clause(view)
    many = changes.in_times(view)
    return replace(made, rest=many[0], claims=many[1]) if many else made


def from_the_same(told: Change, view: Change) -> Sentence:
    "*… ökade jämfört med både 2023 och 2019, från elva till 13.*: both views start at the same number."
    made, since = changes.from_to(told), since_year(told)
    both = f"jämfört med både {words.year_of(told.before)} och {words.year_of(view.before)}"
    text = made.main().replace(since, both)
    return sentence(text, (*made.claims, *changes.long_clause(view).claims), told.finding)


def unmoved(told: Change, view: Change) -> Sentence:
    "*… var i stort sett oförändrat jämfört med både 2023 och 2019 (825).*"
    made = changes.unchanged(replace(told, turn=1))
    both = f"jämfört med både {words.year_of(told.before)} och {words.year_of(view.before)}"
    text = made.main().replace(told_since(told), both)
    return sentence(text, (*made.claims, *changes.long_clause(view).claims), told.finding)


def since_year(told: Change) -> str:
    "*mellan 2023 och 2024*"
    return words.since(told.cube.indicator, words.year_of(told.before), words.year_of(told.now))


def told_since(told: Change) -> str:
    return f"jämfört med {words.year_of(told.before)}"
