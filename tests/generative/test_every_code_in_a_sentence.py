"""Every code of every breakdown of every indicator, through each sentence that can hold it: rules that all must keep.

`MENINGAR=fil` writes the sentences to a file, to be read.
"""

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from types import SimpleNamespace

import pytest

from socialrapport import catalogue, profiles
from socialrapport.analysis.kinds import change, composition, districts, level, long_change, series, sexes, spread
from socialrapport.ledger import check
from socialrapport.model.axes import DISTRICT, TIMES_OF_YEAR, axes_of
from socialrapport.model.cube import Axis, MeasureInfo
from socialrapport.model.finding import ClaimKind, Finding, FindingKind, Sentence, Verdict
from socialrapport.model.indicator import Indicator
from socialrapport.model.measures import measures_of
from socialrapport.model.safe import SafeCell, SafeCube, Status
from socialrapport.prose import English, in_reading_order, paragraph, picture_headline
from socialrapport.prose.swedish import words
from socialrapport.verifying.faults import wording
from socialrapport.verifying.faults.flaw import Text
from socialrapport.vocabulary.swedish_figures import NBSP

CITY = profiles.load("stockholm")
CATALOGUE = catalogue.adjusted(catalogue.load(), CITY)
YEARS = ("2019", "2020", "2021", "2022", "2023", "2024")
GROWTH = (1.0, 1.02, 1.01, 1.05, 1.1, 1.3), (1.0,) * 6, (1.3, 1.2, 1.2, 1.2, 1.21, 1.0), (0.0,) * 6
"""How a figure goes in the years: up, not at all, down, and nobody at all."""
OF_AXIS = {
    "": (level, change, long_change, series),
    "kon": (level, change, sexes),
    DISTRICT: (level, districts, spread),
}
"""Which kinds of finding look at a cube of the whole, of the sexes, of districts; of all else, its parts."""


def shown(value: float) -> SafeCell:
    return SafeCell(value, Status.SHOWN)


def cube_of(indicator: Indicator, axis: Axis | None, values: dict[str, float], growth: tuple[float, ...]) -> SafeCube:
    "A cube of the whole, or of one breakdown, whose whole is the sum of *values*."
    years, measures = Axis("ar", "År", YEARS, {}), measures_of(indicator)
    codes = {"Total": sum(values.values()), **values} if axis else values
    base = 4 * max(values.values()) + 8
    cells = {}
    for year, grown in zip(YEARS, growth, strict=True):
        for code, value in codes.items():
            of = base * (len(values) if code == "Total" else 1)
            for m in measures:
                cells[m.id, (year, *((code,) if axis else ()))] = SafeCell(told_in(m, value * grown, of), Status.SHOWN)
    return SafeCube(indicator, (years, *((axis,) if axis else ())), measures, cells)


def told_in(measure: MeasureInfo, value: float, base: float) -> float:
    "A count, what it is counted of, and the share that the one is of the other; all else as it comes."
    if measure.kind.in_percent:
        return round(100 * value / base, measure.decimals)
    return round(base if measure.id == "bas" else value, measure.decimals)


TURNS = {"ar": 6, "kon": 6, DISTRICT: 2}
"""In how many ways the same is said."""


def axes_there() -> Iterator[tuple[Indicator, Axis]]:
    for indicator in CATALOGUE.indicators.values():
        for axis in axes_of(indicator, CITY, 2024, tuple(map(int, YEARS)))[1:]:
            yield indicator, axis


def orders(axis: Axis) -> Iterator[dict[str, float]]:
    "Each code as the largest, the one after it as the next; and each as the only one."
    for n, code in enumerate(axis.codes):
        rest = {c: 7.0 + i for i, c in enumerate(axis.codes)}
        yield {**rest, axis.codes[(n + 1) % len(axis.codes)]: 60.0, code: 90.0}
        yield {**dict.fromkeys(axis.codes, 0.0), code: 43.0}


def cubes() -> Iterator[SafeCube]:
    for indicator in CATALOGUE.indicators.values():
        for growth in GROWTH:
            for size in (9.0, 1_654.0):
                yield cube_of(indicator, None, {"Total": size}, growth)
    for indicator, axis in axes_there():
        for values in orders(axis):
            yield cube_of(indicator, axis, values, GROWTH[1])
        yield cube_of(indicator, axis, dict.fromkeys(axis.codes, 25.0), GROWTH[0])
        yield cube_of(indicator, axis, dict.fromkeys(axis.codes, 0.0), GROWTH[3])


def findings(cube: SafeCube) -> Iterator[tuple[Finding, ...]]:
    """What is seen in the cube, as sure and as what chance may give; across a break nobody knows.

    A long view is told where it is sure.
    """
    about = {axis.id for axis in cube.axes[1:]}
    kinds = OF_AXIS.get(next(iter(about), ""), (level, composition))
    seen = [f for kind in kinds for f in kind.found(cube, 2024)]
    known = [f for f in seen if f.verdict is not Verdict.UNKNOWN]
    unknown = [f for f in seen if f.verdict is Verdict.UNKNOWN and f.kind == FindingKind.CHANGE]
    yield tuple(in_reading_order([*(replace(f, verdict=Verdict.SURE) for f in known), *unknown]))
    if about <= {"kon"}:
        near = (f for f in known if f.kind != FindingKind.LONG_CHANGE)
        yield tuple(in_reading_order(replace(f, verdict=Verdict.CHANCE) for f in near))


@dataclass(frozen=True)
class Told:
    """A sentence, in a language, with the cube it is of."""

    text: str
    cube: SafeCube
    said: Sentence
    language: str


@cache
def told() -> tuple[Told, ...]:
    "Each sentence once: Swedish in every turn, English in one."
    found: dict[str, Told] = {}
    for cube in cubes():
        for group in findings(cube):
            for language, sentences in said_of(group, cube):
                for said in sentences:
                    found.setdefault(said.text, Told(said.text.replace(NBSP, " "), cube, said, language))
    if file := os.environ.get("MENINGAR"):
        lines = (f"{one.language}\t{one.cube.id}\t{one.text}\n" for one in found.values())
        Path(file).write_text("".join(lines), encoding="utf-8")
    return tuple(found.values())


def said_of(group: tuple[Finding, ...], cube: SafeCube) -> Iterator[tuple[str, Iterable[Sentence]]]:
    "The findings as a paragraph, in each turn and as a memo has it, and each as a headline."
    for turn in range(TURNS.get(cube.axes[-1].id, 1)):
        yield "sv", paragraph(group, {cube.id: cube}, CITY, turn=turn, rough=turn == 4)
    yield "sv", (picture_headline(one, cube, CITY) for one in group)
    yield "en", paragraph(group, {cube.id: cube}, CITY, turn=1, language=English)


def swedish(pattern: str, but: str = "^$") -> list[str]:
    "The Swedish sentences in which a fault is found."
    return [
        one.text
        for one in told()
        if one.language == "sv" and re.search(pattern, one.text) and not re.search(but, one.text)
    ]


FAULTS = {
    "begins with a small letter": r"^[a-zåäö]",
    "a word twice": r"(?i)\b([a-zåäö]+) \1\b",
    "for each of the same twice": r"\bper ([\wåäö]+)\b.*\bper \1\b",
    "an id": r"_|\b[A-ZÅÄÖ]{4,}\b",
    "room left over, or a sign twice": r"  | ,|,,|\(\)|\( | \)|\.\.$",
    "an age that says nothing": r"Alla var i åldern",
    "parts of a year ranked": r"Sett till (?:kvartal|månad|halvår)",
    "a level since the year that the series begins": r"nivån sedan",
    "a bracket without an owner": r"(?:jämfört med|som) \d{4} \(|oförändra[dt] \(",
    "a sum of nothing": r"\b0 000 kronor",
    "fewer than nobody": r"(?:större|högre) bland \w+ \([^)]*\) än bland \w+ \((?:0|noll)\)",
    "a past that has not ended": r"(?:ökade|minskade) (?:\w+ )?sedan",
    "a finite verb for a noun": r"Sett till [\w ]+ var (?:bodde|hade|sover|försörjs|flyttat|arbetar|vet|trivs)\b",
    "an adjective for a noun": r" var (?:arbetslös|sjukskriven|föräldraledig|nedlagd|okänd|anonym|kopplad) vanligast",
    "a verb last in the name of a part": r"\b(?:upphörde|inleddes(?: inte)?|inledd) (?:vanligast|\()",
    "unit said twice": r"antalet (dygn|dagar|insatser|ärenden|barn|personer|månader)\b[^,(]*? var [\d,]+ \1\b",
}


@pytest.mark.parametrize(("name", "pattern"), FAULTS.items(), ids=FAULTS)
def test_no_sentence_has(name, pattern):
    assert swedish(pattern)[:20] == []


def test_adjectives_agree_with_what_the_sentence_is_of():
    reads = [SimpleNamespace(sentence=one.text, line=1) for one in told() if one.language == "sv"]
    faults = [f for f in wording.agreement(Text("", reads, (), None)) if not f.text.endswith(" låg")]
    assert faults[:20] == []
    assert list(wording.articles(Text("", reads, (), None)))[:20] == []


def test_a_part_is_not_named_by_the_name_of_what_parts_it():
    twice = [
        (axis.id, noun)
        for indicator, axis in axes_there()
        if measures_of(indicator)[0].kind.is_count
        and axis.id not in (DISTRICT, *TIMES_OF_YEAR)
        and (cube := cube_of(indicator, axis, dict.fromkeys(axis.codes, 1.0), GROWTH[1]))
        for code in axis.codes
        if words.axis_name(cube, axis.id) in (noun := words.part_name(cube, axis.id, code)).split()
    ]
    assert twice == []


def test_english_has_no_swedish_in_it():
    names = "|".join(district.name for district in CITY.districts_of(2024))
    swedes = [
        one.text for one in told() if one.language == "en" and re.search(r"[åäöÅÄÖ]", re.sub(names, "", one.text))
    ]
    assert swedes[:20] == []
    assert [one.text for one in told() if one.language == "en" and re.search(FAULTS["a word twice"], one.text)][
        :20
    ] == []


def test_every_claim_is_borne_out_by_its_cells():
    "What chance makes is not known of figures that are made up; all else is."
    chance = (ClaimKind.CHANCE, ClaimKind.TREND)
    wrong = [
        (one.text, claim)
        for one in told()
        for claim in one.said.claims
        if claim.kind not in chance and check(claim, {one.cube.id: one.cube})[1] != "bekräftad"
    ]
    assert wrong[:5] == []
