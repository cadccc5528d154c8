"""Years: a length of time, an age, or the limit of one. *i tio år*, *30–39 år*, *under 18 år*."""

from __future__ import annotations

from socialrapport.reading.lexicon import HUMAN, PEOPLE
from socialrapport.reading.numbers import Amount
from socialrapport.reading.patterns import DASH, pattern, words_of
from socialrapport.reading.things_counted import counted

AGE, LIMIT, TIME, IN_A_ROW = "år (ålder)", "år (åldersgräns)", "år", "år i rad"
OLDEST, FEW = 120, 30

_LEAD = rf"(?:_S_|{DASH})*"
_LATEST = r"(?:(?:senaste|följande|kommande|första|sista|gångna|föregående|närmaste)_S_+)?"
_YEARS = pattern(rf"{_LEAD}{_LATEST}(?:års?\b|åren\b|åriga?\b|årigt\b|årsperiod\w*)(?!_S_+(?:19|20)\d\d)")
_PREVIOUS = pattern(r"_S_+föregående_S_+år\b")
"""*825 mot 807 föregående år*: the year before, and no 807 years."""
_ROW = pattern(rf"{_LEAD}(?:år|åren|månader|kvartal|veckor)_S_+i_S_+(?:rad|följd)\b")
_OLD = pattern(rf"{_LEAD}(?:åring(?:ar|arna|en|s)?\b|års_S_?-?ålder|-?årsåldern|årsgräns\w*|årsdag\w*)")
_AND_OLDER = r"(?:och_S_+(?:äldre|över|uppåt|yngre|under|däröver)|eller_S_+(?:äldre|yngre|mer_S_+gam))"
_AGED = pattern(rf"{_LEAD}(?:år)?_S_*(?:\+|{_AND_OLDER}|gam(?:mal|la|malt)\b|fyllda\b)")
_MONTHS_BEFORE = pattern(r"\bmånader|på\s+$")
_AGE_WORD_BEFORE = pattern(r"\b\w*(?:ålder|åldr|åldersgrupp)\w*\W+(?:\w+\W+){0,2}$")
_MEAN_AGE = pattern(r"\w*åldern?\b[^.;]{0,60}$")
_LIMITING = pattern(
    r"\b(?:under|över|yngre_S_än|äldre_S_än|fyllt|fyller|fyllda|fyllde|upp_S_till|från|lägst|minst|till_S_och_S_med|"
    r"t\.o\.m\.|fr\.o\.m\.|före)_S_+(?:de_S_+)?$"
)
_BARE = pattern(r"\b(?:under|över|fyllt|fyller)_S_+$")
_WHO_IS = pattern(r"\bsom_S_+(?:är|blir|fyllt|fyller)_S_+$")
_NOTHING_MORE = pattern(r"_S_*(?:[.,;:)!?]|$|(?:som|har|är|var|bor|får|fick|i|på|med|och|eller)\b)")
_LASTED = pattern(r"\b(?:pågå|vara|bo|lev|ha|vänta|vistas|jobba|arbeta)\w*_S_+(?:i_S_+)?$")
"""*pågått i 5–9 år*"""
_TIME_WORDS = ("i", "på", "efter", "under", "om", "sedan", "för", "inom")


def years(text: str, amount: Amount) -> tuple[str, int] | None:
    "The kind of years that a number counts, and where the word ends; None where it counts no years."
    after, before = text[amount.end :], text[: amount.start]
    if _ROW.match(after):
        return IN_A_ROW, amount.end
    if found := _OLD.match(after):
        is_age = isinstance(amount.value, tuple) or "åring" in found.group()
        return AGE if is_age else LIMIT, amount.end + found.end()
    if found := _AGED.match(after):
        return AGE if isinstance(amount.value, tuple) else LIMIT, amount.end + found.end()
    if isinstance(amount.value, tuple):
        return _span(before, after, amount.end, amount.value[1])
    return _single(before, after, amount.end, amount.value)


def _span(before: str, after: str, end: int, high: float) -> tuple[str, int] | None:
    "*13–17 år* is an age, *46–90 månader* and *på 2–3 år* are not."
    found = _YEARS.match(after)
    if found and high <= OLDEST and not (_MONTHS_BEFORE.search(before) or _LASTED.search(before)):
        return AGE, end + found.end()
    if not found and high <= OLDEST and _AGE_WORD_BEFORE.search(before):
        return AGE, end
    return (TIME, end + found.end()) if found else None


def _single(before: str, after: str, end: int, value: float) -> tuple[str, int] | None:
    found = None if value > FEW and _PREVIOUS.match(after) else _YEARS.match(after)
    if not found and _WHO_IS.search(before) and value <= OLDEST and _NOTHING_MORE.match(after):
        return AGE, end
    if not found:
        return (LIMIT, end) if _is_bare_limit(before, after, value) else None
    end += found.end()
    if _limits(before):
        return LIMIT, end
    return AGE if _MEAN_AGE.search(before) else TIME, end


def _is_bare_limit(before: str, after: str, value: float) -> bool:
    "*tonårspojkar under 18*: an age without its years."
    word = _BARE.search(before)
    if not word or value > OLDEST or not _NOTHING_MORE.match(after):
        return False
    return _is_of_people(words_of(before[: word.start()])[-1:])


def _limits(before: str) -> bool:
    "*barn under 18 år*, *majoriteten var över 15 år*; not *under tio år har …*, nor *i över 20 år*."
    word = _LIMITING.search(before)
    if not word:
        return False
    if word.group().lower().startswith(("yngre", "äldre", "fyll", "lägst")):
        return True
    earlier = words_of(before[: word.start()])[-3:]
    return bool(earlier) and earlier[-1] not in _TIME_WORDS and _is_of_people(earlier)


def _is_of_people(words: list[str]) -> bool:
    return any(word in PEOPLE or word.endswith("bor") or counted(word) in HUMAN for word in words)
