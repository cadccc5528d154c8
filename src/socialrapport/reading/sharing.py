"""Units for numbers that have none beside them: a neighbour's, the subject's, or that of the sentence before."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from socialrapport.reading.found import Read
from socialrapport.reading.lexicon import ADJECTIVAL, HUMAN
from socialrapport.reading.numbers import Amount
from socialrapport.reading.patterns import LETTERS, WORD, any_of, pattern, words_of
from socialrapport.reading.things_counted import counted, indefinite, looks_plural
from socialrapport.reading.units import (
    AGE,
    FACTOR,
    IN_A_ROW,
    LIMIT,
    PERCENT,
    POINTS,
    SHARE,
    Unit,
    base_at,
    is_passed,
    rate_at,
    rate_in,
    with_partner,
)

_JOINING = any_of(("till", "och", "respektive", "resp.", "eller", "mot", "samt", "upp till"))
_LOOSENING = any_of((
    "drygt", "knappt", "närmare", "nästan", "cirka", "ca", "ca.", "omkring", "runt", "kring", "ungefär", "över",
    "under", "nära", "lite drygt", "hela", "bara", "endast",
))  # fmt: skip
_LINK = pattern(rf"(?=_S_*(?:[-–,/]|{_JOINING}))(?:_S_|[-–,/])*(?:{_JOINING}(?!\w)_S_*)?(?:{_LOOSENING}_S_*)?$")
_YEAR_LINK = pattern(r"\s*\((?:år\s*)?\d{4}\)\s*(?:till|och|mot|,)\s*(?:\w+\s+)?$")
_SUBJECT = pattern(
    rf"\b(?:antal(?:et)?|antalen|av\s+de|summan\s+av|andra)\s+((?:[{LETTERS}-]+\s+){{0,3}}?)([{LETTERS}-]+)"
)
_SHARE = pattern(r"\b\w*(?:(?<!h)andel(?:en|ar|arna)?|frekvens(?:en)?|procentsats(?:en)?|täckningsgrad(?:en)?)\b")
_EACH = pattern(r"_S_+(?:per|om|varje|i)_S_+(?P<each>dag|dagen|dygn|dygnet|vecka|veckan|månad|månaden)\b")
_EACH_YEAR = pattern(r"_S_+(?:per|om|varje)_S_+(?P<each>år|året)\b")
_IN, _AT = pattern(r"\bi_S_$"), pattern(r"\b(?:nere|uppe)_S_i_S_$")
_IN_BRACKETS = re.compile(r"\([^()]*\)")
_BRACKET = pattern(rf"[{LETTERS}]_S_\($")
_PIECES = pattern(r"_S_+(?:stycken|st)\b")
_OF_THESE = pattern(r"_S_+av_S_+(?:dessa|dem)\b")
_LIVING = pattern(
    r"_S_+(?:som_S_+)?(?:var|är|har|hade|fick|får|bor|bodde|sov|sover|lever|levde|deltog|svarade|lämnade|flyttade|invandrade|utvandrade)\b"
)
"""What only people do."""
_MOVING = pattern(r"_S_+(?:som_S_+)?(?:lämnade|flyttade|invandrade|utvandrade)\b")
_ONE = frozenset(("en", "ett", "någon", "något", "varje", "per"))
_TIMES = (AGE, LIMIT, SHARE, FACTOR, IN_A_ROW, "år", "månader", "gånger", "dagar", "veckor", "timmar")
_NEVER_EACH = (AGE, "kr", PERCENT, SHARE, FACTOR)
_VAGUE = ("fall", "mål", "par", "frågor", "svar", "hem", "boende", "grupper")
_PLACES = (
    "familjehem", "hem", "kommuner", "län", "enheter", "boenden", "stadsdelar", "kommundelar", "distrikt", "områden",
    "placeringar", "insatser",
)  # fmt: skip
"""Things that something is done in or with: seldom what a bare number counts."""
_HOUSEHOLD_SIZE = pattern(r"hushållsstorlek|personer per hushåll")


def shared(
    sentence: str, found: Sequence[Amount], told: Sequence[Unit | None], before: Read | None
) -> list[str | None]:
    "A unit for each number: its own, or the one it goes by."
    names: list[str | None] = [_each(sentence, unit) for unit in told]
    for i in range(len(found) - 2, -1, -1):
        if names[i] is None and names[i + 1] not in (SHARE, FACTOR) and _linked(sentence, found[i], found[i + 1]):
            names[i] = names[i + 1]
    for i, amount in enumerate(found):
        if names[i] is None:
            names[i] = _of_its_like(sentence, found[: i + 1], names, before) or _otherwise(
                sentence, amount, names[:i], names[i + 1 :], before
            )
    return [_widened(sentence, name) for name in names]


def _each(sentence: str, unit: Unit | None) -> str | None:
    "*1 000 anmälningar om dagen* are notifications per day, *60 anmälningar per 1 000 barn* a rate."
    if unit is None or not unit.name:
        return None
    if unit.name.startswith(_NEVER_EACH):
        return unit.name
    if rate := rate_at(sentence, unit.end) or _leading(sentence):
        return rate
    base = base_at(sentence, unit.end)
    return f"{unit.name} per {base}" if base else _by_time(unit.name, sentence, unit.end)


def _leading(sentence: str) -> str | None:
    "The rate that a sentence begins with: *Per 1 000 barn gjordes 154 anmälningar*."
    rate = rate_in(sentence)
    return rate[0] if rate and rate[1] == 0 else None


def _by_time(name: str, sentence: str, at: int) -> str:
    each = _EACH.match(sentence, at) or (_EACH_YEAR.match(sentence, at) if name == "timmar" else None)
    return f"{name} per {_bare(each['each'])}" if each else name


def _bare(time: str) -> str:
    "*dagen* is *dag*."
    time = time.lower()
    return {"dagen": "dag", "dygnet": "dygn", "veckan": "vecka", "månaden": "månad", "året": "år"}.get(time, time)


def _linked(sentence: str, one: Amount, other: Amount) -> bool:
    "*12 och 14 procent*, *10–12 år*; but *(355, 43 procent)* is a number and its share."
    between = sentence[one.end : other.start]
    if between.strip() == "," and sentence[: one.start].rstrip().endswith("("):
        return False
    if between.strip(" ,") == "eller" and _PERCENT.match(sentence, other.end) and _worth(one) > ALL_OF_IT:
        return False
    dated = _YEAR_LINK.match(between) and not _CHANGES.match(sentence, other.end)
    return bool(_LINK.match(between) or dated)


ALL_OF_IT = 100.0


def _worth(one: Amount) -> float:
    return one.value[1] if isinstance(one.value, tuple) else one.value


_PERCENT = pattern(r"_S_*(?:procent|%)")
"""*783, eller 30,4 procent*: the first is too large to be a share."""
_CHANGES = pattern(r"_S_*(?:procent\w*|%)?_S_*(?:fler|färre|mer|mindre|högre|lägre)\b")
"""*174 (2024), 3 procent fler*: a number, and how much it changed."""


def _of_its_like(
    sentence: str, found: Sequence[Amount], names: Sequence[str | None], before: Read | None
) -> str | None:
    """*83,9 procent i Farsta, i staden 84,5*; *59 916 kronor, i Järva 76 405*: a bare figure beside one of its like.

    What has decimals counts no people, whatever was counted before.
    """
    *earlier, one = found
    if isinstance(one.value, tuple) or not _BARE.match(sentence, one.end):
        return None
    fine = "," in sentence[one.start : one.end]
    told = [(sentence[n.start : n.end], n.value, unit) for n, unit in zip(earlier, names, strict=False)]
    if fine and before is not None:
        told = [*((n.raw, n.value, n.unit) for n in before.numbers), *told]
    for raw, value, unit in reversed(told):
        alike = not isinstance(value, tuple) and value and 1 / LIKE <= one.value / value <= LIKE
        if alike and unit and (("," in raw) == fine) and unit.startswith((PERCENT, *_LARGE) if fine else _MONEY):
            return unit
    return None


LIKE = 2.5
"""How many times as large a figure may be as one that it is told beside."""
_LARGE = ("mnkr", "mdkr")
_MONEY = ("kr", "tkr", *_LARGE)
_BARE = pattern(r"_S_*(?:[.,;:!?)]|$|\(?(?:år_S_+)?(?:19|20)\d\d\b|(?:i|på|för|under|mot|och|medan|året|föregående)\b)")
_LABEL = pattern(
    r"[^.:]*(?:,_S_*|\(|/|\bi_S_)(?P<unit>mnkr|mkr|tkr|mdkr|kr|kronor|miljoner_S_kronor|miljoner_S_kr|procent|%)\)?_S_*:_S_"
)
"""*Utbetalt bistånd, mnkr: 59,1 (2022), 61,0 (2023)*: what all the numbers of a list are in."""
_OF_LABELS = {
    "mnkr": "mnkr", "mkr": "mnkr", "miljoner kronor": "mnkr", "miljoner kr": "mnkr", "tkr": "tkr", "mdkr": "mdkr",
    "kr": "kr", "kronor": "kr",
}  # fmt: skip


def _otherwise(
    sentence: str, amount: Amount, earlier: Sequence[str | None], later: Sequence[str | None], before: Read | None
) -> str | None:
    "By what the sentence is about, what it has counted already, nouns about, or the sentence before."
    start, rest = sentence[: amount.start], sentence[amount.end :]
    if rate := rate_in(sentence):
        return rate[0]
    if label := _LABEL.match(start):
        return _OF_LABELS.get(label["unit"].lower(), PERCENT)
    if isinstance(amount.value, tuple) and AGE in earlier:
        return AGE
    if (
        not isinstance(amount.value, tuple)
        and amount.value <= 100
        and (not _IN.search(start) or _AT.search(start))
        and _SHARE.search(_IN_BRACKETS.sub("", start))
        and not _subject(start)
    ):
        return PERCENT
    name = next((n for n in _candidates(start, rest, earlier, later, before) if n), None)
    return _by_time(name, sentence, amount.end) if name else None


def _candidates(
    start: str, rest: str, earlier: Sequence[str | None], later: Sequence[str | None], before: Read | None
) -> Iterator[str | None]:
    "Names for what a bare number counts, the likeliest first."
    if _PIECES.match(rest) or _BRACKET.search(start):
        yield _nearest(start, but=_PLACES if _PIECES.match(rest) else ())
    yield _subject(start)
    yield next((n for n in reversed(earlier) if _is_thing(n)), None)
    if _OF_THESE.match(rest):
        yield _of_before(before)
    yield "personer" if _MOVING.match(rest) else None
    yield _nearest(start)
    yield next((n for n in later if n in HUMAN), None)
    yield _subject(rest) or _nearest_after(rest)
    yield _of_before(before)
    yield "personer" if _LIVING.match(rest) else None


def _is_thing(name: str | None) -> bool:
    return name is not None and name not in _TIMES and not name.startswith((PERCENT, POINTS, "kr", "mnkr", "mdkr"))


def _subject(start: str) -> str | None:
    "What *antalet …* before the number is the number of."
    for found in _SUBJECT.finditer(start):
        words = list(WORD.finditer(start, found.start()))[1:6]
        if found.group().lower().startswith("antal") and (name := _unknown(words)):
            return name
        named = [(name, word.end()) for word in words if (name := counted(word.group()))]
        if found.group().lower().startswith("andra"):
            named = [(name, end) for name, end in named if name not in _PLACES]
        if named:
            name, end = next(((name, end) for name, end in named if name not in ADJECTIVAL), named[0])
            base = base_at(start, end)
            return f"{name} per {base}" if base else with_partner(name, start[end:])
    return None


def _unknown(words: Sequence[re.Match[str]]) -> str | None:
    "A thing that is not known, first after *antalet*: *antalet förvaltningsrätter*."
    first = next((word for found in words if not is_passed(word := found.group().lower())), "")
    return indefinite(first) if not counted(first) and looks_plural(first) else None


def _nearest(start: str, but: tuple[str, ...] = ()) -> str | None:
    "The last counted noun before the number, where it can be what is counted."
    words = words_of(start)
    told = [word for last, word in zip(["", *words], words, strict=False) if (last, word) != ("i", "dag")]
    name = next((name for word in reversed(told) if (name := counted(word)) and name not in but), None)
    return name if name not in _VAGUE else None


def _nearest_after(rest: str) -> str | None:
    "The first counted noun after it: one that lives rather than a place, and none that is told as a single one."
    words = words_of(rest)[:12]
    names = [
        name
        for last, word in zip(["", *words], words, strict=False)
        if last not in _ONE and last != "procent" and (name := counted(word))
    ]
    things = [name for name in names if name not in ADJECTIVAL]
    return next((name for name in things if name not in _PLACES), things[0] if things else None)


def _of_before(before: Read | None) -> str | None:
    if before is None:
        return None
    named = [number.unit for number in before.numbers if _is_thing(number.unit)]
    return named[-1] if named else _nearest(before.sentence)


def _widened(sentence: str, name: str | None) -> str | None:
    "*2,16 personer* of a household's size are persons per household."
    return "personer per hushåll" if name == "personer" and _HOUSEHOLD_SIZE.search(sentence) else name
