"""How a figure has moved since the observation before: which way, by how much, and whether the years compare."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from socialrapport.model.finding import Finding, FindingKind, Verdict
from socialrapport.model.measure_kind import MeasureKind
from socialrapport.model.safe import CellRef, SafeCube
from socialrapport.prose import claims, figures
from socialrapport.prose.facts import (
    SMALL_BASE,
    base,
    breaks_between,
    breaks_of,
    fact,
    has_begun,
    has_long_name,
    is_survey,
    year_of,
)
from socialrapport.prose.figures import Figure, Values
from socialrapport.prose.message import (
    About,
    Against,
    During,
    Manner,
    Message,
    Moved,
    Since,
    Slot,
    Survey,
    Term,
    Unmoved,
)
from socialrapport.vocabulary import degrees

KIND, ORDER, OF_THE_FIGURE = FindingKind.CHANGE, 20, True

MOVED = {
    "sv": "{subject} | {moved:past} | med {size}[ {prices}] {since}[, till {level}]",
    "en": "{subject} | {moved:past} | by {size}[ {prices}] {since}[, to {level}]",
}
MOVED_SO_MUCH = {
    "sv": "{subject} | {moved:past} | {moved:adverb} {since}, med {size}[ {prices}][ till {level}]",
    "en": "{subject} | {moved:past} | {moved:adverb} {since}, by {size}[ {prices}][ to {level}]",
}
MOVED_SINCE = {
    "sv": "{since} | {subject} | {moved:past} | med {size}[ {prices}][, till {level}]",
    "en": "{since} | {subject} | {moved:past} | by {size}[ {prices}][, to {level}]",
}
MOVED_SO_MUCH_SINCE = {
    "sv": "{since} | {subject} | {moved:past} | {moved:adverb}, med {size}[ {prices}][ till {level}]",
    "en": "{since} | {subject} | {moved:past} | {moved:adverb}, by {size}[ {prices}][ to {level}]",
}
FROM_TO = {
    "sv": "{subject} | {moved:past} | {since}, från {old} till {new}",
    "en": "{subject} | {moved:past} | from {old} to {new} {since}",
}
UNMOVED = {"sv": "{subject} | var | {level}, {unmoved} {since}", "en": "{subject} | was | {level}, {unmoved} {since}"}
UNMOVED_TOO = {
    "sv": "{when} | {subject} | {was} | [{to} ]{level}, {unmoved} {since}",
    "en": "{when} | {subject} | was | {level}, {unmoved} {since}",
}
AT_THE_LEVEL = {
    "sv": "{subject} | var | {level}, {unmoved:same} som {before}",
    "en": "{subject} | was | {level}, {unmoved:level} as in {before}",
}
BY_CHANCE = {
    "sv": "{when} | {subject} | {was} | [{to} ]{level}, {chance} sedan {before} ({old})",
    "en": "{when} | {subject} | was | {level}, {chance} since {before} ({old})",
}
BY_CHANCE_TOO = {
    "sv": "{when} | {subject} | {was} | [{to} ]{level}, {chance} mot {before} ({old})",
    "en": "{when} | {subject} | was | {level}, {chance} from {before} ({old})",
}
NEWS_FIRST = {
    "sv": "{chance} syns i {subject}, som {was} [{to} ]{level} {when} ({before}: {old})",
    "en": "{chance} is seen in {subject}, which was {level} {when} ({before}: {old})",
}
BY_CHANCE_LAST = {
    "sv": "{when} | {subject} | {was} | [{to} ]{level} ({before}: {old}), {chance}",
    "en": "{when} | {subject} | was | {level} ({before}: {old}), {chance}",
}
BESIDE = {
    "sv": "{when} | {subject} | {was} | [{to} ]{level} ({before}: {old})",
    "en": "{when} | {subject} | was | {level} ({before}: {old})",
}
BEGUN = {
    "sv": "{when} | {subject} | {was} | [{to} ]{level}; tidigare år fanns {none}",
    "en": "{when} | {subject} | was | {level}; there were {none} in earlier years",
}
LAST = {
    wording["sv"]: {
        lang: text.replace("{when} | ", "").replace("{level}", "{level} {when}", 1) for lang, text in wording.items()
    }
    for wording in (BY_CHANCE, BY_CHANCE_TOO, BY_CHANCE_LAST, BESIDE)
}
"""The same with the year last, so that not every sentence begins with it."""
LEVEL_FIRST = {
    "sv": "{subject} | var | {level}, vilket var en {moved:noun} med {size}[ {prices}] {since}",
    "en": "{subject} | was | {level}, which was {moved:noun} of {size} {since}",
}
LEVEL_OF_A_SURVEY = {
    "sv": LEVEL_FIRST["sv"],
    "en": "{subject} | was | {level}, which was {size:number} {moved:fewer} than {since:than}",
}
HEADLINE_OF_A_GAP = {
    "sv": "{subject} | {moved:past} | {moved:adverb} {since}",
    "en": "{subject} | {moved:past} | {moved:adverb} {since}",
}
HEADLINE = {
    "sv": "{subject} | {moved:past} | {moved:adverb} {year}",
    "en": "{subject} | {moved:past} | {moved:adverb} in {year}",
}
WAYS_OF_CHANCE = (
    (BY_CHANCE, "utan säkerställd förändring"),
    (BY_CHANCE_LAST, "en skillnad som kan bero på slumpen"),
    (BY_CHANCE_TOO, "ingen säkerställd skillnad"),
)
BEGINNINGS = 3
"""In how many ways a sentence may begin: with when, with what it is about, or with what is new."""
HEADLINE_BETWEEN = {
    "sv": "{subject} | har | legat mellan {low} och {high} sedan {start}",
    "en": "{subject} | has | been between {low} and {high} since {start}",
}
HEADLINE_FROM_END_TO_END = {
    "sv": "{subject} | var | som {first_end} {start:at} ({first}) och som {last_end} {end:at} ({last})",
    "en": "{subject} | was | {first_end} in {start} ({first}) and {last_end} in {end} ({last})",
}
HEADLINE_UNMOVED = {
    "sv": "{subject} | var | {unmoved} {since}",
    "en": "{subject} | was | {unmoved} {since}",
}
HEADLINE_BY_CHANCE = {
    "sv": "{subject} | visar | {chance} sedan {before}",
    "en": "{subject} | shows | {chance} since {before}",
}


@dataclass(frozen=True)
class Change:
    "Two shown cells of the same series, the earlier first, with all that wording depends on."

    finding: Finding
    cube: SafeCube
    about: About
    before: CellRef
    now: CellRef
    breaks: tuple[int, ...]
    rough: bool
    turn: int
    reserved: bool = False
    """Whether the text says of several figures at once that chance may have made what they moved."""
    levelled: bool = False
    """Whether the level stands in large type beside the text."""
    headed: bool = False
    """Whether the headline above has said which way it went."""

    @property
    def old(self) -> float:
        return Values(self.cube).must(self.before)

    @property
    def new(self) -> float:
        return Values(self.cube).must(self.now)

    @property
    def kind(self) -> MeasureKind:
        return self.cube.measure(self.now.measure).kind

    @property
    def degree(self) -> degrees.Degree:
        return degrees.degree(self.old, self.new, self.kind)

    @property
    def flat(self) -> bool:
        "Too small a change to matter; across a break nobody knows."
        return not self.breaks and self.degree in (degrees.SAME, degrees.ALMOST)

    @property
    def sure(self) -> bool:
        "Whether a way and a size may be told: neither chance nor a break may have made it."
        return self.finding.sure and not self.breaks

    @property
    def begun(self) -> bool:
        "Whether it is of something that there was none of in any year before."
        return not self.breaks and has_begun(self.cube, self.now)

    @property
    def small(self) -> bool:
        "A base under twenty units gives counts, never percent."
        return base(self.cube, self.before) < SMALL_BASE

    @property
    def survey(self) -> bool:
        return is_survey(self.cube.indicator)

    @property
    def up(self) -> bool:
        return self.new > self.old

    @property
    def moved(self) -> Moved:
        "With a word for how much, but of a small base, where how much is not known."
        return self._moved(self.degree if not self.small else degrees.PLAIN)

    @property
    def moved_somehow(self) -> Moved:
        return self._moved(degrees.PLAIN)

    def _moved(self, degree: degrees.Degree) -> Moved:
        stated = f"{claims.UP if self.up else claims.DOWN} {degree.id}".strip()
        return Moved(self.up, degree, (claims.direction("", stated, self.before, self.now),))

    @property
    def unmoved(self) -> Unmoved:
        return Unmoved(self.degree, (claims.direction("", self.degree.id, self.before, self.now),))

    @property
    def level(self) -> Figure:
        return (figures.rough if self.rough else figures.exact)(self.cube, self.now)

    @property
    def ends(self) -> tuple[Figure, Figure]:
        "Both values, as *från* and *till* have them."
        old, new = figures.alike(self.cube, self.before, self.now)
        return old, new

    @property
    def rough_ends(self) -> tuple[Figure, Figure]:
        return figures.rough(self.cube, self.before), figures.rough(self.cube, self.now)

    @property
    def size(self) -> Figure:
        "In percent, or in percentage units for a share."
        if self.kind.in_percent:
            return figures.point_change(self.before, self.now, self.old, self.new, whole=self.rough)
        size = figures.rough_percent_change if self.rough else figures.percent_change
        return size(self.before, self.now, self.old, self.new)

    def since(self, *ways: Against) -> Since:
        """What the change is measured against, in one of the *ways* in turn.

        A survey is held against the one before it, or an earlier one by its year, and a gap in the series is named:
        the figure before is not last year's.
        """
        before, now = year_of(self.before), year_of(self.now)
        if self.survey:
            last = before == max((y for y in self.cube.years if y < now), default=before)
            return Since(Against.SURVEY if last else Against.EARLIER_SURVEY, before, now)
        if int(now) - int(before) != 1:
            return Since(Against.BETWEEN if Against.BETWEEN in ways else Against.COMPARED, before, now)
        return Since(ways[self.turn % len(ways)], before, now)


def read(finding: Finding, cube: SafeCube, manner: Manner) -> Change:
    "The change that a finding is about. Its cells must be shown."
    before, now = fact(finding, "before"), fact(finding, "now")
    about = About(now.measure, finding.group, manner.short)
    return Change(
        finding,
        cube,
        about,
        before,
        now,
        breaks_of(finding, cube),
        manner.rough,
        manner.turn,
        manner.reserved,
        manner.levelled,
        manner.headed,
    )


def message(finding: Finding, cube: SafeCube, manner: Manner) -> Message:
    "Since the observation before. Surveys and every third other sentence lead with the level."
    told = read(finding, cube, manner)
    if told.kind.is_count and not told.flat and told.sure:
        if told.survey:
            size = figures.count_change(told.before, told.now, told.old, told.new)
            return moved_only(told, size) if told.levelled else level_first(told, LEVEL_OF_A_SURVEY, size)
        if (manner.turn % 3 == 1 or told.headed) and not told.small and not told.levelled:
            return level_first(told, LEVEL_FIRST, told.size)
    return plainly(told)


def plainly(told: Change) -> Message:
    "*antalet … ökade med sju procent mellan 2023 och 2024, till 42 757*"
    if told.flat:
        return unmoved(told)
    if not told.sure:
        return unsure(told)
    if told.small and not told.kind.in_percent:
        old, new = told.ends
        return made(told, FROM_TO, moved=told.moved, since=told.since(Against.BETWEEN), old=old, new=new)
    plain = told.moved.degree is degrees.PLAIN
    since = told.since(Against.BETWEEN, Against.COMPARED)
    if told.turn % BEGINNINGS == BEGINNINGS - 1 and since.way is Against.BETWEEN:
        wording = MOVED_SINCE if plain else MOVED_SO_MUCH_SINCE
    else:
        wording = MOVED if plain else MOVED_SO_MUCH
    level = "" if told.levelled else told.level
    return made(told, wording, moved=told.moved, size=told.size, since=since, level=level)


def moved_only(told: Change, size: Figure) -> Message:
    "*antalet personer i hemlöshet minskade med 332 jämfört med föregående kartläggning 2022*"
    places: dict[str, Slot] = {"size": replace(size, told_in=figures.In.NOTHING), "since": told.since(Against.COMPARED)}
    return made(told, MOVED, moved=told.moved_somehow, level="", **places)


def unmoved(told: Change) -> Message:
    "*var 232, i stort sett oförändrat jämfört med 2023*, or of a sum of money *kvar på samma nivå*."
    since, before = told.since(Against.COMPARED), year_of(told.before)
    if told.kind is MeasureKind.AMOUNT:
        return made(told, AT_THE_LEVEL, unmoved=told.unmoved, before=before, level=told.level)
    wording = UNMOVED_TOO if told.turn % BEGINNINGS == 1 and not told.rough else UNMOVED
    when = During(year_of(told.now))
    return made(told, wording, unmoved=told.unmoved, since=since, level=told.level, when=when, **verb(told))


def unsure(told: Change) -> Message:
    "*under 2024 var antalet … 326, utan säkerställd förändring sedan 2023 (320)*; or both figures and no more."
    old, new = told.rough_ends if told.rough and told.kind.in_percent else told.ends
    before, now = year_of(told.before), year_of(told.now)
    aside = replace(old, in_words=False)  # In brackets.
    places: dict[str, Slot] = {"level": new, "old": aside, "before": Survey(before), "when": During(now), **verb(told)}
    if told.begun:
        earlier = tuple(claims.value("", 0.0, ref) for ref in told.cube.earlier(told.now))
        return made(told, BEGUN, level=told.level, none=Term("inga", earlier), when=During(now), **verb(told))
    if told.breaks or told.finding.verdict is Verdict.UNKNOWN or told.reserved or not told.new:
        return made(told, turned(told, BESIDE), **places | {"before": before})
    if not told.rough and not has_long_name(told.cube) and told.turn % BEGINNINGS == BEGINNINGS - 1:
        chance = Term("ingen säkerställd förändring", claims.chance(told.finding))
        return made(told, NEWS_FIRST, chance=chance, **places | {"before": before})
    wording, word = WAYS_OF_CHANCE[told.turn % len(WAYS_OF_CHANCE)]
    if wording is BY_CHANCE_LAST:
        places["before"] = before
    return made(told, turned(told, wording), chance=Term(word, claims.chance(told.finding)), **places)


def turned(told: Change, wording: dict[str, str]) -> dict[str, str]:
    "With the year last in every second sentence of a memo, and in two of three of a report."
    return LAST[wording["sv"]] if told.turn % (2 if told.rough else BEGINNINGS) else wording


def verb(told: Change) -> dict[str, Slot]:
    "*var 12*, or where the name is long and the figure would run into it *uppgick … till 12*."
    return {"was": "uppgick", "to": "till"} if has_long_name(told.cube) else {"was": "var", "to": ""}


def level_first(told: Change, wording: dict[str, str], size: Figure) -> Message:
    "*i 2024 års kartläggning var antalet … 2 196, vilket var en minskning med 332 personer …*"
    since = told.since(Against.COMPARED)
    places: dict[str, Slot] = {"level": told.level, "moved": told.moved_somehow, "size": size, "since": since}
    return Message(told.finding, wording, told.about, places, During(year_of(told.now)), breaks=told.breaks)


def headline(finding: Finding, cube: SafeCube) -> Message:
    "*Antalet barn i familjehem minskade 2024*: what moved, which way, and which year; the size stands below it."
    told = read(finding, cube, Manner())
    if told.flat or not told.sure:
        return plainly(told)
    if int(year_of(told.now)) - int(year_of(told.before)) != 1:
        return made(told, HEADLINE_OF_A_GAP, moved=told.moved, since=told.since(Against.BETWEEN))
    return made(told, HEADLINE, moved=told.moved, year=year_of(told.now))


def above_figures(finding: Finding, cube: SafeCube) -> Message:
    """The same where the figures stand right below. What has not moved, or has by chance, is told by where the series
    has been: what the text says it needs not say again.
    """
    told = read(finding, cube, Manner())
    by_chance = finding.verdict is Verdict.CHANCE
    if told.breaks or not (by_chance or told.flat):
        return headline(finding, cube)
    if places := between(told):
        return made(told, HEADLINE_BETWEEN if "low" in places else HEADLINE_FROM_END_TO_END, **places)
    if told.flat:
        return made(told, HEADLINE_UNMOVED, unmoved=told.unmoved, since=told.since(Against.COMPARED))
    chance = Term("ingen säkerställd förändring", claims.chance(finding))
    return made(told, HEADLINE_BY_CHANCE, chance=chance, before=Survey(year_of(told.before)))


LONG_ENOUGH = 4
"Years of a series whose lowest and highest are told."


def between(told: Change) -> dict[str, Slot]:
    """The lowest and the highest of the series, since it can be compared and is shown; which year each was, where they
    are its first and its last. Empty where it is short, all of it is the same, or the kronor of its years are not
    worth the same.

    A number that has hardly moved since the year before and yet is at an end of its series is told as that.
    """
    refs, measure = comparable(told), told.cube.measure(told.now.measure)
    values = [Values(told.cube).must(ref) for ref in refs]
    if len(refs) < LONG_ENOUGH or min(values) == max(values) or (measure.kronor and not measure.prices_of):
        return {}
    low, high = refs[values.index(min(values))], refs[values.index(max(values))]
    from_end_to_end = {low, high} == {refs[0], refs[-1]}
    if told.flat and told.kind.is_count and (from_end_to_end or told.new in (min(values), max(values))):
        return {}
    ends = [(low, "lägst"), (high, "högst")]
    if not from_end_to_end:
        least, most = at_the_ends(told, ends)
        if not told.cube.measure(told.now.measure).in_thousands:
            least = replace(least, told_in=figures.In.NOTHING)  # *mellan 17,1 och 18,3 procent*
        return {"low": least, "high": most, "start": Survey(year_of(refs[0]))}
    ends.sort(key=lambda end: refs.index(end[0]))
    first, last = at_the_ends(told, ends)
    start, end = (Survey(year_of(ref)) for ref, _ in ends)
    words = {"first_end": Term(ends[0][1]), "last_end": Term(ends[1][1])}
    return {"first": first, "last": last, "start": start, "end": end, **words}


def at_the_ends(told: Change, ends: Sequence[tuple[CellRef, str]]) -> tuple[Figure, ...]:
    "The figures told alike, each with the claim that it is at that end of the series."
    refs = comparable(told)
    first, last = figures.alike(told.cube, *(ref for ref, _ in ends))
    return tuple(
        replace(told_as, claims=(*told_as.claims, claims.rank("", way, ref, [r for r in refs if r != ref])))
        for told_as, (ref, way) in zip((first, last), ends, strict=True)
    )


def comparable(told: Change) -> list[CellRef]:
    "The series up to now, as far back as it is shown and no break lies between."
    found: list[CellRef] = []
    for year in reversed([y for y in told.cube.years if y <= year_of(told.now)]):
        ref = CellRef(told.cube.id, told.now.measure, (year, *told.now.at[1:]))
        if told.cube.cells.get((ref.measure, ref.at)) is None:
            continue  # Not observed that year.
        if Values(told.cube)(ref) is None or breaks_between(told.cube, ref, told.now):
            break
        found.insert(0, ref)
    return found


def made(told: Change, wording: dict[str, str], **places: Slot) -> Message:
    return Message(told.finding, wording, told.about, places | prices(told), breaks=told.breaks)


def prices(told: Change) -> dict[str, Slot]:
    "Kronor of different years are not worth the same: that they are as they were paid is said beside how they moved."
    measure = told.cube.measure(told.now.measure)
    return {"prices": Term("i löpande priser")} if measure.kronor and not measure.prices_of else {}
