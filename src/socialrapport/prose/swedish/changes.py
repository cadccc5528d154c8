"""Changes in words: up, down or the same, by how much, since when, and whether the years compare."""

from __future__ import annotations

from dataclasses import dataclass

from socialrapport.model.finding import Claim, ClaimKind, Finding, Sentence
from socialrapport.model.measure_kind import MeasureKind
from socialrapport.model.profile import Profile
from socialrapport.model.safe import CellRef, SafeCube
from socialrapport.prose import claims
from socialrapport.prose.manner import Clause, Manner, caveat, sentence
from socialrapport.prose.swedish import amounts, words
from socialrapport.prose.swedish.amounts import Said, Values
from socialrapport.vocabulary import degrees, swedish_figures


@dataclass(frozen=True)
class Change:
    """Two shown cells of the same series, the earlier first, with all that wording depends on."""

    finding: Finding
    cube: SafeCube
    subject: words.Subject
    before: CellRef
    now: CellRef
    old: float
    new: float
    breaks: tuple[int, ...]
    rough: bool
    turn: int

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
        "A base under twenty units gives counts, never percent."
        return base(self.cube, self.before) < words.SMALL_BASE

    @property
    def since(self) -> str:
        return words.since(self.cube.indicator, words.year_of(self.before), words.year_of(self.now), self.turn)


def read(finding: Finding, cube: SafeCube, profile: Profile, manner: Manner) -> Change:
    "The change that a finding is about. Its cells must be shown."
    before, now = finding.fact("before"), finding.fact("now")
    if before is None or now is None:
        raise ValueError(f"{finding.indicator}: en förändring behöver både before och now.")
    values = Values(cube)
    group = words.group_words(cube, finding.group, profile)
    return Change(
        finding=finding,
        cube=cube,
        subject=words.subject(cube, cube.measure(now.measure), profile, group, manner.short),
        before=before,
        now=now,
        old=values.must(before),
        new=values.must(now),
        breaks=words.breaks_of(finding, cube),
        rough=manner.rough,
        turn=manner.turn,
    )


def base(cube: SafeCube, ref: CellRef) -> float:
    "How many units a figure rests on: itself if it is a count, else what it is derived from."
    measure = cube.measure(ref.measure)
    id = measure.id if measure.kind.is_count else measure.denominator if measure.kind.in_percent else None
    if not measure.kind.is_count and not measure.kind.in_percent and any(m.id == "antal" for m in cube.measures):
        id = "antal"
    cell = cube.cells.get((id, ref.at)) if id else None
    if cell is None:
        return float("inf")
    return cell.value if cell.value is not None else 0.0


def change(finding: Finding, cube: SafeCube, profile: Profile, manner: Manner) -> Sentence:
    "Since the observation before. Surveys and every third other sentence lead with the level."
    told = read(finding, cube, profile, manner)
    if words.is_survey(cube.indicator) and told.kind.is_count and not told.flat:
        made, first = level_first(told, by_count(told)), words.in_year(cube.indicator, words.year_of(told.now))
    elif manner.turn % 3 == 1 and not told.flat and not told.small and told.kind.is_count:
        made, first = level_first(told, by_size(told)), words.in_year(cube.indicator, words.year_of(told.now))
    else:
        made, first = clause(told), ""
    text = made.main(manner.opening or first) + (caveat(cube, told.breaks) if manner.caveat else "")
    return sentence(text, made.claims, finding)


def clause(told: Change) -> Clause:
    "*antalet … ökade med sju procent mellan 2023 och 2024, till 42 757*"
    if told.flat:
        return unchanged(told)
    if told.small and told.kind.is_count:
        return from_to(told)
    verb, adverb, way = verb_of(told)
    if told.small and not told.kind.in_percent:
        return from_to(told)
    size, size_claims = by_size(told)
    level, level_claims = level_of(told)
    rest = f"{adverb} {told.since}, med {size} till {level}" if adverb else f"med {size} {told.since}, till {level}"
    return Clause(told.subject.text, verb, rest, (way, *size_claims, *level_claims))


def verb_of(told: Change) -> tuple[str, str, Claim]:
    """*ökade*, *tydligt*, and the direction claimed.

    Across a break the degree is left out: how much is not known.
    """
    up = told.new > told.old
    verb = "ökade" if up else "minskade"
    degree = told.degree if not told.breaks and not told.small else degrees.PLAIN
    stated = f"{'upp' if up else 'ned'} {degree.id}".strip()
    said = f"{verb} {degree.adverb}".strip()
    return verb, degree.adverb, claims.direction(said, stated, told.before, told.now)


def from_to(told: Change) -> Clause:
    "*ökade från tolv till 21*: what may be said of a small base."
    verb, _, way = verb_of(told)
    (old, a), (new, b) = amounts.alike(told.cube, told.before, told.now)
    since = words.since(told.cube.indicator, words.year_of(told.before), words.year_of(told.now))
    return Clause(told.subject.text, verb, f"{since}, från {old} till {new}", (way, *a, *b))


def unchanged(told: Change) -> Clause:
    "*var i stort sett oförändrat jämfört med 2023*, the participle agreeing with the subject."
    level, level_claims = level_of(told)
    stated = told.degree.id
    if told.kind is MeasureKind.AMOUNT:
        how = "kvar på samma nivå" if stated == "oförändrat" else "i stort sett kvar på samma nivå"
        verb = "låg"
    else:
        how, verb = stated if told.subject.neuter else stated.removesuffix("t") + "d", "var"
    way = claims.direction(how, stated, told.before, told.now)
    since = (
        told.since
        if told.since.startswith("mellan") or words.is_survey(told.cube.indicator)
        else (f"jämfört med {words.year_of(told.before)}")
    )
    return Clause(told.subject.text, verb, f"{how} {since} ({level})", (way, *level_claims))


def level_first(told: Change, size: Said) -> Clause:
    "*i 2024 års kartläggning var antalet … 2 196, vilket var en minskning med 332 personer …*"
    noun = "ökning" if told.new > told.old else "minskning"
    way = claims.direction(noun, "upp" if told.new > told.old else "ned", told.before, told.now)
    level, level_claims = level_of(told)
    since = told.since if not told.since.startswith("mellan") else f"jämfört med {words.year_of(told.before)}"
    rest = f"{level}, vilket var en {noun} med {size[0]} {since}"
    return Clause(told.subject.text, "var", rest, (*level_claims, way, *size[1]))


def level_of(told: Change) -> Said:
    return amounts.rough(told.cube, told.now) if told.rough else amounts.exact(told.cube, told.now)


def by_size(told: Change) -> Said:
    "The size in percent, or in percentage units for a share."
    if told.kind.in_percent:
        return amounts.point_change(told.before, told.now, told.old, told.new, whole=told.rough)
    size = amounts.rough_percent_change if told.rough else amounts.percent_change
    return size(told.before, told.now, told.old, told.new)


def by_count(told: Change) -> Said:
    "The size as a number of units: *332 personer*."
    difference, noun = told.new - told.old, told.cube.indicator.unit
    number = swedish_figures.counted(abs(difference), neuter=noun.neuter)
    word = noun.singular if abs(difference) == 1 else noun.plural
    return f"{number} {word}", (claims.change(number, difference, told.before, told.now, 0.5),)


def long_change(finding: Finding, cube: SafeCube, profile: Profile, manner: Manner) -> Sentence:
    "*Sedan 2019 har antalet … ökat tydligt, med 18 procent.*"
    told = read(finding, cube, profile, manner)
    year = words.year_of(told.before)
    when = f"sedan {words.survey_word(cube.indicator) + 'en ' if words.is_survey(cube.indicator) else ''}{year}"
    made = long_clause(told)
    text = f"{made.main(manner.opening)} {when}" if manner.opening else made.main(when)
    return sentence(text + (caveat(cube, told.breaks) if manner.caveat else ""), made.claims, finding)


TIMES = (
    (90.0, 95.0, "nästan fördubblats", 100.0),
    (95.0, 105.0, "fördubblats", 100.0),
    (105.0, 130.0, "mer än fördubblats", 100.0),
    (-52.5, -47.5, "halverats", -50.0),
    (-47.5, -45.0, "nästan halverats", -50.0),
    (-58.0, -52.5, "mer än halverats", -50.0),
)
"""Changes in percent (from, to) that are told in times, and what the words say."""


def in_times(told: Change) -> Said | None:
    """*fördubblats*, *nästan halverats*: where a count's change is within what the words allow.

    Not across a break, or of a small base.
    """
    if not told.kind.is_count or told.breaks or told.small:
        return None
    change = degrees.relative_change(told.old, told.new)
    for low, high, text, stated in TIMES:
        if low <= change <= high:
            claim = Claim(
                ClaimKind.CHANGE_PERCENT,
                text,
                stated,
                (told.before, told.now),
                (max(stated - low, 0.0), max(high - stated, 0.0)),
            )
            return text, (claim,)
    return None


def long_clause(told: Change) -> Clause:
    if told.flat:
        stated = told.degree.id
        form = stated if told.subject.neuter else stated.removesuffix("t") + "d"
        if told.kind is MeasureKind.AMOUNT:
            form = "i stort sett kvar på samma nivå" if stated != "oförändrat" else "kvar på samma nivå"
        way = claims.direction(form, stated, told.before, told.now)
        verb = "ligger" if told.kind is MeasureKind.AMOUNT else "är"
        return Clause(told.subject.text, verb, form, (way,))
    verb, adverb, way = verb_of(told)
    supine = "ökat" if verb == "ökade" else "minskat"
    way = claims.direction(f"{supine} {adverb}".strip(), str(way.stated), told.before, told.now)
    if told.small:
        (old, a), (new, b) = amounts.alike(told.cube, told.before, told.now)
        return Clause(told.subject.text, "har", f"{supine} från {old} till {new}", (way, *a, *b))
    if many := in_times(told):
        (old, a), (new, b) = amounts.alike(told.cube, told.before, told.now)
        return Clause(told.subject.text, "har", f"{many[0]}, från {old} till {new}", (*many[1], *a, *b))
    size, size_claims = by_size(told)
    by = f"{supine} {adverb}, med {size}" if adverb else f"{supine} med {size}"
    return Clause(told.subject.text, "har", by, (way, *size_claims))
