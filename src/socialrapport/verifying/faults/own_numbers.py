"""Whether a text's own numbers agree with each other: changes, parts and totals, hedges, two figures for one thing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from socialrapport.reading import Number, Read
from socialrapport.verifying.faults.flaw import Fault, Text
from socialrapport.verifying.judging.allowing import allowed, half_unit
from socialrapport.verifying.judging.changes import is_change
from socialrapport.verifying.judging.figures_written import figure
from socialrapport.verifying.judging.verdicts import Judged, Verdict
from socialrapport.verifying.linking.groups import SEXES
from socialrapport.verifying.linking.stems import stems

NEAR = 2
"""How many sentences away a pair of levels may stand from the change that is told of them."""


def _value(number: Number) -> float:
    assert not isinstance(number.value, tuple)
    return number.value


def _single(read: Read) -> list[Number]:
    return [n for n in read.numbers if not isinstance(n.value, tuple) and not (n.unit or "").startswith("år")]


def _pair(read: Read) -> tuple[Number, Number] | None:
    "(before, now) where a sentence gives both: *från 126 till 141*, *141 jämfört med 126*."
    for first, second in pairwise(_single(read)):
        if first.unit != second.unit or is_change(read.sentence, first) or is_change(read.sentence, second):
            continue
        between = read.sentence[first.end : second.start].lower()
        if re.search(r"\bfrån\s+(?:\w+\s+){0,2}$", read.sentence[: first.start].lower()) and re.search(
            r"\btill\b", between
        ):
            return first, second
        if (
            re.search(
                r"\b(?:jämfört med|att jämföra med|mot|upp från|ned från|ner från|då)\b(?:\s+\w+){0,3}\s*$", between
            )
            and len(between) < 60
        ):
            return second, first
    return None


def changes_that_do_not_follow(text: Text) -> Iterator[Fault]:
    "141 against 126 is not 15 percent."
    for i, read in enumerate(text.reads):
        levels = _pair(read)
        if levels is None:
            continue
        near = [read] if _changes(read) else [
            other
            for other in text.reads[max(0, i - NEAR) : i + NEAR + 1]
            if other.line == read.line and _about_same(read, other, close=abs(text.reads.index(other) - i) == 1)
        ]  # fmt: skip
        for other in near:
            if other is read or not _borne_out(text, other, _changes(other)):
                yield from _wrong_changes(read, levels, other)


def _of_another_time(read: Read, levels: tuple[Number, Number], change: Number) -> bool:
    "*ökade med åtta procent till 53, och har sedan 2016 ökat från 9 till 53*: the levels are not of that change."
    since = _SINCE.search(read.sentence)
    return since is not None and (change.start > since.start()) != (levels[0].start > since.start())


_SINCE = re.compile(r"\b(?:och|men) har sedan \d{4}\b", re.IGNORECASE)


def _changes(read: Read) -> list[Number]:
    return [n for n in _single(read) if n.unit in ("procent", "procentenheter") and is_change(read.sentence, n)]


def _about_same(one: Read, other: Read, close: bool) -> bool:
    "Whether two sentences tell of one thing: neighbours by a word in common, others by two."
    common = set(stems(one.sentence)) & set(stems(other.sentence))
    return len(common) >= (1 if close else 2) or bool(_GOES_ON.match(other.sentence))


_GOES_ON = re.compile(r"(?:det är|det var|det motsvarar|ökningen|minskningen)", re.IGNORECASE)


def _wrong_changes(read: Read, levels: tuple[Number, Number], other: Read) -> Iterator[Fault]:
    before, now = _value(levels[0]), _value(levels[1])
    share = levels[0].unit in ("procent", "andel")
    if before == 0:
        return
    loose = (half_unit(levels[0]) + half_unit(levels[1])) if levels[0].hedge or levels[1].hedge or share else 0.0
    for number in _changes(other):
        if other is read and _of_another_time(read, levels, number):
            continue
        points = abs(now - before)
        relative = 100 * points / before
        slack = 100 * loose / before if number.unit == "procent" else loose
        span = allowed(number)
        fits = any(
            span.low - slack <= true <= span.high + slack
            for true in ([points] if number.unit == "procentenheter" else [relative, points] if share else [relative])
        )
        if not fits:
            right = (
                f"{figure(points, 1)} procentenheter"
                if number.unit == "procentenheter"
                else f"{figure(relative, 1).removesuffix(',0')} procent"
            )
            why = f"{levels[0].raw} till {levels[1].raw} är {right}, inte {number.raw} {number.unit}."
            yield Fault("arithmetic", other.line, other.sentence[:90], why, f"Skriv {right}, eller rätta talen.")
    yield from _wrong_way(read, before, now)


def _wrong_way(read: Read, before: float, now: float) -> Iterator[Fault]:
    if (read.direction == "upp" and now < before) or (read.direction == "ned" and now > before):
        word = "ökning" if read.direction == "upp" else "minskning"
        why = f"Meningen säger {word}, men talen går från {figure(before, 1)} till {figure(now, 1)}."
        yield Fault("arithmetic", read.line, read.sentence[:90], why, "Rätta ordet eller talen.")


def hedges_that_mislead(text: Text) -> Iterator[Fault]:
    "*Knappt hälften* of 59.5 percent; *var femte* of 31."
    for read in text.reads:
        parts = [n for n in read.numbers if n.unit == "andel"]
        percents = [n for n in _single(read) if n.unit == "procent" and not is_change(read.sentence, n)]
        for part in parts:
            beside = [p for p in percents if _beside(read.sentence, part, p)]
            for percent in beside or (percents if len(parts) == len(percents) == 1 else []):
                if not allowed(part).holds(_value(percent)):
                    said = f"{part.hedge} {part.raw}" if part.hedge else part.raw
                    why = f"”{said}” är inte {percent.raw} procent."
                    yield Fault("hedge_mismatch", read.line, said, why, "Välj ord efter talet.")


def _beside(sentence: str, one: Number, other: Number) -> bool:
    first, second = sorted((one, other), key=lambda n: n.start)
    between = sentence[first.end : second.start]
    return len(between) < 50 and ("(" in between or "," in between or "–" in between or "motsvarar" in between)


def parts_and_totals(text: Text) -> Iterator[Fault]:
    "Women and men are more than all; two shares of one whole are not a hundred."
    for i, read in enumerate(text.reads):
        if _borne_out(text, read, _single(read)):
            continue
        yield from _sexes(read, text.reads[i - 1] if i and text.reads[i - 1].line == read.line else None)
        yield from _of_which(read)
        yield from _shares(read)


_WHOLES = (
    "barn",
    "personer",
    "barn och unga",
    "individer",
    "ungdomar",
    "unga",
    "biståndstagare",
    "biståndsmottagare",
    "vuxna",
)


def _sexes(read: Read, before: Read | None) -> Iterator[Fault]:
    numbers = _single(read)
    women = [n for n in numbers if n.unit in SEXES["K"]]
    men = [n for n in numbers if n.unit in SEXES["M"]]
    if len(women) != 1 or len(men) != 1 or is_change(read.sentence, women[0]) or is_change(read.sentence, men[0]):
        return
    earlier = [n for n in numbers if n.unit in _WHOLES and n.start < women[0].start and not is_change(read.sentence, n)]
    if (
        not earlier
        and before is not None
        and re.match(r"(?:av dem|av dessa|varav|bland dem)", read.sentence, re.IGNORECASE)
    ):
        earlier = [n for n in _single(before) if n.unit in _WHOLES and not is_change(before.sentence, n)]
        earlier = [n for n in earlier if not _of_another_year(before.sentence, n)][-1:]
    if len(earlier) != 1:
        return
    total, parts = _value(earlier[0]), _value(women[0]) + _value(men[0])
    slack = sum(half_unit(n) if n.hedge or n.raw.endswith("00") else 0 for n in (earlier[0], women[0], men[0]))
    unknown = re.search(r"okänt|uppgift saknas|övriga", read.sentence, re.IGNORECASE)
    if parts > total + slack or (parts < total - slack and not unknown):
        why = f"{women[0].raw} och {men[0].raw} är tillsammans {figure(parts)}, inte {earlier[0].raw}."
        yield Fault(
            "parts_total", read.line, read.sentence[:90], why, "Rätta talen, eller säg vilka som inte räknas med."
        )


def _of_another_year(sentence: str, number: Number) -> bool:
    "*… till 541, mot 2023 (528)*, *… jämfört med 528 året före*: what it was before, and no whole of what follows."
    return (
        _THEN_IN_BRACKETS.search(sentence[: number.start]) is not None
        or _COMPARED_WITH.search(sentence[: number.start]) is not None
    )


_THEN_IN_BRACKETS = re.compile(r"(?:(?:19|20)\d\d|året (?:innan|före)|föregående år)\s*\((?:\w+\s+)?$", re.IGNORECASE)
_COMPARED_WITH = re.compile(r"\b(?:jämfört med|att jämföra med|mot|från)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)


def _of_which(read: Read) -> Iterator[Fault]:
    "*120 ärenden, varav 80 … och 50 …* is too many."
    cut = re.search(r"\bvarav\b|^av (?:de |totalt |sammanlagt )*[\d\s\u00a0]+", read.sentence, re.IGNORECASE)
    if cut is None:
        return
    of_the = cut.start() == 0 and cut.group().lower().startswith("av")
    start = cut.end() if of_the else cut.start()
    before = [n for n in _single(read) if n.start < start and not is_change(read.sentence, n)]
    after = [
        n
        for n in _single(read)
        if n.start >= max(start, cut.end()) and n.unit not in ("procent", "andel") and not is_change(read.sentence, n)
    ]
    if not before or not after or before[-1].unit in ("procent", "andel") or _sex_pair(after):
        return
    total = _value(before[-1])
    slack = sum(half_unit(n) for n in (before[-1], *after) if n.hedge or n.raw.endswith("00"))
    over = [n for n in after if _value(n) > total + slack]
    if over:
        why = f"{over[0].raw} är fler än de {before[-1].raw} som de är en del av."
        yield Fault("parts_total", read.line, read.sentence[:90], why, "Rätta talen.")
    elif len(after) >= 2 and all(n.unit == after[0].unit for n in after) and sum(map(_value, after)) > total + slack:
        why = f"Delarna är tillsammans {figure(sum(map(_value, after)))}, fler än {before[-1].raw}."
        yield Fault("parts_total", read.line, read.sentence[:90], why, "Rätta talen, eller säg att delarna överlappar.")


def _sex_pair(numbers: Sequence[Number]) -> bool:
    return any(n.unit in SEXES["K"] for n in numbers) and any(n.unit in SEXES["M"] for n in numbers)


_SEX = re.compile(r"^[^.;,\d]{0,30}?\b(pojkar|flickor|kvinnor|män)\b", re.IGNORECASE)
_PAIRS = ({"pojkar", "flickor"}, {"kvinnor", "män"})


def _shares(read: Read) -> Iterator[Fault]:
    "*58 procent pojkar och 43 procent flickor*."
    numbers = [n for n in _single(read) if n.unit == "procent" and not is_change(read.sentence, n)]
    for first, second in pairwise(numbers):
        one, other = _SEX.match(read.sentence[first.end : second.start]), _SEX.match(read.sentence[second.end :])
        if one is None or other is None or {one.group(1).lower(), other.group(1).lower()} not in _PAIRS:
            continue
        total = _value(first) + _value(second)
        if total > 60 and abs(total - 100) > 1.0 + half_unit(first) + half_unit(second):
            why = f"{first.raw} och {second.raw} procent är {figure(total, 1).removesuffix(',0')} procent, inte hundra."
            yield Fault("parts_total", read.line, read.sentence[:90], why, "Rätta andelarna.")


def two_figures(text: Text) -> Iterator[Fault]:
    "Two figures for the same thing in one text; told where the one that the edition does not bear out stands."
    seen: dict[tuple[str, ...], tuple[Number, Judged]] = {}
    numbers = {(r.sentence, n.raw): n for r in text.reads for n in r.numbers}
    for claim in text.claims:
        number = numbers.get((claim.sentence, claim.raw))
        if number is None or len(claim.cells) != 1 or isinstance(number.value, tuple):
            continue
        if claim.verdict is Verdict.NOT_FOUND:
            continue
        other, first = seen.setdefault(claim.cells, (number, claim))
        both = first.verdict is claim.verdict is Verdict.CONFIRMED
        alike = number.unit == other.unit and 0.5 <= _value(number) / (_value(other) or 1.0) <= 2
        if not both and alike and not _agree(number, other) and not _agree(other, number):
            wrong = first if claim.verdict is Verdict.CONFIRMED else claim
            why = f"Texten ger två tal för samma sak: {first.raw} och {claim.raw}."
            yield Fault("two_figures", wrong.line, wrong.sentence[:90], why, "Behåll det som stämmer.")


def _agree(number: Number, other: Number) -> bool:
    "Whether what one number is worth lies within what the other, as worded, stands for."
    value = _value(other) * (100 if other.unit == "andel" else 1)
    own = _value(number) * (100 if number.unit == "andel" else 1)
    share = number.unit in ("procent", "andel")
    return allowed(number, share).holds(value) or abs(value - own) <= half_unit(number)


def _borne_out(text: Text, read: Read, numbers: Sequence[Number]) -> bool:
    "The edition has these very numbers: that they do not add up is its own, some are counted of unknown sex."
    good: set[str] = text.confirmed.get(read.sentence, set())
    return all(n.raw in good for n in numbers)
