"""Changes in English: up, down or the same, by how much, since when, and whether the years compare."""

from __future__ import annotations

from dataclasses import dataclass

from socialrapport.model.finding import Claim, Finding, Sentence
from socialrapport.model.measure_kind import MeasureKind
from socialrapport.model.profile import Profile
from socialrapport.model.safe import CellRef, SafeCube
from socialrapport.prose import claims
from socialrapport.prose.english import amounts, words
from socialrapport.prose.english.clause import Clause
from socialrapport.prose.manner import Manner, sentence
from socialrapport.prose.swedish.amounts import Said, Values
from socialrapport.prose.swedish.changes import base
from socialrapport.prose.swedish.words import SMALL_BASE, breaks_of, is_survey, year_of
from socialrapport.vocabulary import degrees, english_figures

ADVERBS = {
    degrees.SLIGHT.id: "slightly",
    degrees.PLAIN.id: "",
    degrees.CLEAR.id: "markedly",
    degrees.STRONG.id: "sharply",
}
"""The Swedish word for how much, by its id; the condition is the vocabulary's."""
UNCHANGED = {degrees.SAME.id: "unchanged", degrees.ALMOST.id: "largely unchanged"}
SAME_LEVEL = {degrees.SAME.id: "at the same level", degrees.ALMOST.id: "at largely the same level"}


@dataclass(frozen=True)
class Change:
    "Two shown cells of the same series, the earlier first, with all that wording depends on."

    cube: SafeCube
    subject: words.Subject
    before: CellRef
    now: CellRef
    old: float
    new: float
    breaks: tuple[int, ...]
    manner: Manner

    @property
    def kind(self) -> MeasureKind:
        return self.cube.measure(self.now.measure).kind

    @property
    def degree(self) -> degrees.Degree:
        return degrees.degree(self.old, self.new, self.kind)

    @property
    def flat(self) -> bool:
        return self.degree in (degrees.SAME, degrees.ALMOST)

    @property
    def small(self) -> bool:
        "A base under twenty units gives counts, never per cent."
        return base(self.cube, self.before) < SMALL_BASE

    @property
    def up(self) -> bool:
        return self.new > self.old

    @property
    def since(self) -> str:
        return words.since(self.cube.indicator, year_of(self.before), year_of(self.now), self.manner.turn)

    @property
    def against(self) -> str:
        return words.against(self.cube.indicator, year_of(self.before))


def read(finding: Finding, cube: SafeCube, profile: Profile, manner: Manner) -> Change:
    "The change that a finding is about. Its cells must be shown."
    before, now = finding.fact("before"), finding.fact("now")
    if before is None or now is None:
        raise ValueError(f"{finding.indicator}: en förändring behöver både before och now.")
    subject = words.about(finding, cube, cube.measure(now.measure), profile, manner.short)
    old, new = Values(cube).must(before), Values(cube).must(now)
    return Change(cube, subject, before, now, old, new, breaks_of(finding, cube), manner)


def change(finding: Finding, cube: SafeCube, profile: Profile, manner: Manner) -> Sentence:
    "Since the observation before. Surveys and every third other sentence lead with the level."
    told = read(finding, cube, profile, manner)
    when = words.in_year(cube.indicator, year_of(told.now))
    if not told.kind.is_count or told.flat:
        made, first = clause(told), ""
    elif is_survey(cube.indicator):
        made, first = level_first(told, fewer(told)), when
    elif manner.turn % 3 == 1 and not told.small:
        made, first = level_first(told, a_decrease(told)), when
    else:
        made, first = clause(told), ""
    text = made.main(manner.opening or first) + (words.caveat(cube, told.breaks) if manner.caveat else "")
    return sentence(text, made.claims, finding)


def clause(told: Change) -> Clause:
    "*the number of … rose by seven per cent between 2023 and 2024, to 42,757*"
    if told.flat:
        return unchanged(told)
    if told.small and not told.kind.in_percent:
        return from_to(told)
    verb, adverb, way = verb_of(told, "rose", "fell")
    size, size_claims = by_size(told)
    level, level_claims = level_of(told)
    rest = f"{adverb} {told.since}, by {size} to {level}" if adverb else f"by {size} {told.since}, to {level}"
    return Clause(told.subject.text, verb, rest, (way, *size_claims, *level_claims))


def verb_of(told: Change, up: str, down: str) -> tuple[str, str, Claim]:
    """*rose*, *markedly*, and the direction claimed.

    Across a break the degree is left out: how much is not known.
    """
    verb = up if told.up else down
    degree = told.degree if not told.breaks and not told.small else degrees.PLAIN
    adverb = ADVERBS[degree.id]
    stated = f"{claims.UP if told.up else claims.DOWN} {degree.id}".strip()
    return verb, adverb, claims.direction(f"{verb} {adverb}".strip(), stated, told.before, told.now)


def from_to(told: Change) -> Clause:
    "*rose from twelve to 21 between 2023 and 2024*: what may be said of a small base."
    verb, _, way = verb_of(told, "rose", "fell")
    (old, a), (new, b) = amounts.alike(told.cube, told.before, told.now)
    since = words.since(told.cube.indicator, year_of(told.before), year_of(told.now))
    return Clause(told.subject.text, verb, f"from {old} to {new} {since}", (way, *a, *b))


def unchanged(told: Change) -> Clause:
    "*was largely unchanged compared with 2023 (42,757)*"
    level, level_claims = level_of(told)
    stated = told.degree.id
    how, verb = (SAME_LEVEL[stated], "remained") if told.kind is MeasureKind.AMOUNT else (UNCHANGED[stated], "was")
    way = claims.direction(how, stated, told.before, told.now)
    since = told.since if told.since.startswith("between") else told.against
    return Clause(told.subject.text, verb, f"{how} {since} ({level})", (way, *level_claims))


def level_first(told: Change, size: Said) -> Clause:
    "*the number of … was 2,196, which was 332 fewer than in the previous survey, in 2022*"
    level, level_claims = level_of(told)
    return Clause(told.subject.text, "was", f"{level}, which was {size[0]}", (*level_claims, *size[1]))


def a_decrease(told: Change) -> Said:
    "*a decrease of seven per cent compared with 2023*"
    noun = "an increase" if told.up else "a decrease"
    way = claims.direction(noun, claims.UP if told.up else claims.DOWN, told.before, told.now)
    size, size_claims = by_size(told)
    return f"{noun} of {size} {told.against}", (way, *size_claims)


def fewer(told: Change) -> Said:
    "*332 fewer than in the previous survey, in 2022*: units that can be counted are fewer, never less."
    difference = told.new - told.old
    number, word = english_figures.counted(abs(difference)), "more" if told.up else "fewer"
    way = claims.direction(word, claims.UP if told.up else claims.DOWN, told.before, told.now)
    text = f"{number} {word} than in the previous survey, in {year_of(told.before)}"
    return text, (claims.change(number, difference, told.before, told.now, 0.5), way)


def level_of(told: Change) -> Said:
    return amounts.rough(told.cube, told.now) if told.manner.rough else amounts.exact(told.cube, told.now)


def by_size(told: Change) -> Said:
    "The size in per cent, or in percentage points for a share."
    if told.kind.in_percent:
        return amounts.point_change(told.before, told.now, told.old, told.new, whole=told.manner.rough)
    size = amounts.rough_percent_change if told.manner.rough else amounts.percent_change
    return size(told.before, told.now, told.old, told.new)


def long_change(finding: Finding, cube: SafeCube, profile: Profile, manner: Manner) -> Sentence:
    "*Since 2019, the number of … has risen markedly, by 18 per cent.*"
    told = read(finding, cube, profile, manner)
    year = f"the {year_of(told.before)} survey" if is_survey(cube.indicator) else year_of(told.before)
    made = long_clause(told)
    when = f"compared with {year}" if told.flat else f"since {year}"
    first = manner.opening or ("" if told.flat else when)
    text = made.main(first) if first == when else f"{made.main(first)} {when}"
    return sentence(text + (words.caveat(cube, told.breaks) if manner.caveat else ""), made.claims, finding)


def long_clause(told: Change) -> Clause:
    if told.flat:
        stated = told.degree.id
        how = SAME_LEVEL[stated] if told.kind is MeasureKind.AMOUNT else UNCHANGED[stated]
        return Clause(told.subject.text, "is", how, (claims.direction(how, stated, told.before, told.now),))
    participle, adverb, way = verb_of(told, "risen", "fallen")
    if told.small:
        (old, a), (new, b) = amounts.alike(told.cube, told.before, told.now)
        return Clause(told.subject.text, "has", f"{participle} from {old} to {new}", (way, *a, *b))
    size, size_claims = by_size(told)
    by = f"{participle} {adverb}, by {size}" if adverb else f"{participle} by {size}"
    return Clause(told.subject.text, "has", by, (way, *size_claims))
