"""The sentence as it should read, with all that is wrong in it mended at once."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from socialrapport import reading
from socialrapport.reading import Number, Read, directions
from socialrapport.verifying.judging.allowing import reach_of_part
from socialrapport.verifying.judging.figures_written import figure, turned
from socialrapport.verifying.judging.verdicts import Fix, Judged, Verdict

_ORDINALS = {3: "tredje", 4: "fjärde", 5: "femte", 6: "sjätte", 7: "sjunde", 8: "åttonde", 9: "nionde", 10: "tionde"}
EXACT = 0.5
"""Percentage units within which a fraction is said without a hedge."""


def as_number(number: Number, right: str) -> Fix:
    "The right number where the wrong one stood."
    return Fix(number.start, number.end, right)


def as_part(read: Read, number: Number, percent: float) -> Fix | None:
    """*nästan var tredje* of what is 24 percent as *knappt var fjärde*, *hälften* as *24 procent*.

    None where no such fraction comes near.
    """
    raw = number.raw.lower()
    start = _with_hedge(read.sentence, number)
    if raw.startswith("var"):
        said = _every(percent, "vart" if raw.startswith("vart") else "var")
    elif " av " in raw:
        tenths = round(percent / 10)
        said = _hedged(f"{figure(tenths, words=True)} av tio", percent, 10 * tenths) if 1 <= tenths <= 9 else None
    else:
        said = f"{figure(percent)} procent"
    return Fix(start, number.end, said) if said else None


def _every(percent: float, word: str) -> str | None:
    each = round(100 / percent) if percent else 0
    if each == 2:
        return _hedged("vartannat" if word == "vart" else "varannan", percent, 50)
    return _hedged(f"{word} {_ORDINALS[each]}", percent, 100 / each) if each in _ORDINALS else None


def _hedged(text: str, true: float, said: float) -> str | None:
    "With *drygt* or *knappt* where that reaches so far; else None."
    if abs(true - said) <= EXACT:
        return text
    if abs(true - said) > reach_of_part(said):
        return None
    return f"drygt {text}" if true > said else f"knappt {text}"


def _with_hedge(sentence: str, number: Number) -> int:
    "Where the number begins, its hedge with it."
    before = sentence[: number.start].rstrip()
    if number.hedge and before.lower().endswith(number.hedge.lower()):
        return len(before) - len(number.hedge)
    return number.start


def mended(sentence: str, fixes: Sequence[Fix]) -> str:
    "The sentence with each of the fixes made."
    for fix in sorted(set(fixes), key=lambda f: -f.start):
        sentence = sentence[: fix.start] + fix.text + sentence[fix.end :]
    return sentence[:1].upper() + sentence[1:]


def together(found: Sequence[Judged]) -> list[Judged]:
    "The claims of one sentence, those that are wrong by a number all with the sentence where every number is right."
    fixes = [c.fix for c in found if c.verdict is Verdict.CONTRADICTED and c.fix]
    if not fixes:
        return list(found)
    text = mended(found[0].sentence, fixes)
    text = _turned_as_its_numbers(text) if len(set(fixes)) > 1 else text
    return [replace(c, mended=text) if c.verdict is Verdict.CONTRADICTED and c.fix else c for c in found]


def _turned_as_its_numbers(text: str) -> str:
    "*ökade från 37 till 34* as *minskade från 37 till 34*."
    numbers = [n for read in reading.read_text(text)[:1] for n in read.numbers]
    for first, second in pairwise(numbers):
        before, between = text[: first.start], text[first.end : second.start]
        if isinstance(first.value, tuple) or isinstance(second.value, tuple):
            continue
        if not re.search(r"\bfrån\s+(?:\w+\s+)?$", before) or not re.match(r"[^.;,]*\btill\b", between):
            continue
        way = directions.direction(before, ())
        if (way == "upp" and first.value > second.value) or (way == "ned" and first.value < second.value):
            return turned(text, first.start, way) or text
    return text
