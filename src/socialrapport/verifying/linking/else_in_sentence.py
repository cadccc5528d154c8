"""What else a sentence is about than the number that is asked for: another number, another event, a month, a day."""

from __future__ import annotations

import re
from collections.abc import Sequence

from socialrapport.opened.tables import Table
from socialrapport.reading import Number, Read
from socialrapport.reading.lexicon import MONTHS as ALL_MONTHS
from socialrapport.verifying.judging.changes import is_change
from socialrapport.verifying.linking.groups import SO_MANY_OF, Mention, away_by
from socialrapport.verifying.linking.link import Link
from socialrapport.verifying.linking.plain_words import is_countable
from socialrapport.verifying.linking.stems import meant
from socialrapport.verifying.linking.stretch import Word, words
from socialrapport.verifying.linking.words_meant import meaning


def is_of_else(title: str) -> bool:
    "*Så många hushåll nekades ekonomiskt bistånd*: a title that names a table, and is of something else."
    return _OF_ELSE.search(title) is not None


def mentions_month(sentence: str) -> bool:
    return any(word.text in MONTHS for word in words(sentence, [(0, len(sentence))]))


def is_only_unit(spoken: Sequence[Word], number: Number) -> bool:
    "*304 personer 0–64 år hade insats 2023 och 309 personer 2024*: the second is of what the first is of."
    unit = frozenset(meant(number.unit or ""))
    return all(meaning(word) <= unit for word in spoken)


_JUST_TOLD = re.compile(
    r"\d\s*(?:[a-zåäö%]+(?:\s+[a-zåäö]+)?)?\s*(?:\((?:19|20)\d\d\)|(?:19|20)\d\d)?\s*[,(–]\s*"
    r"(?:vilket\s+(?:är|var|innebär|innebar|motsvarar|betyder)\s+(?:att\s+(?:de|det|den|antalet|siffran)\s+(?:har\s+)?)?|"
    r"det\s+är\s+)?(?:en\s+[a-zåäö]+\s+(?:med|på)\s+|[a-zåäö]+(?:at|ade|it|r)\s+med\s+)?$",
    re.IGNORECASE,
)


def is_change_of_it(sentence: str, number: Number) -> bool:
    "*63,2 mnkr, 4 procent högre än föregående år*: how much the figure just told has changed."
    return is_change(sentence, number) and _JUST_TOLD.search(sentence[: number.start]) is not None


def is_counted(text: str, number: Number | None, word: Word) -> bool:
    "*180 tabeller om placerade barn*: a word that elsewhere says nothing, and here what the number is of."
    follows = number is not None and word.start >= number.end and not text[number.end : word.start].strip()
    return follows and is_countable(word.text)


_OF_ELSE = re.compile(
    r"\b(?:inte|ej|aldrig|utan|nekades|nekats|nekade|avslogs|avslagits|sökte|söker|väntar|väntade|ansökte|ansökt|köar)\b",
    re.IGNORECASE,
)


_SHORT = {short: next(m for m in ALL_MONTHS[:12] if m.startswith(short[:3])) for short in ALL_MONTHS[12:]}
MONTHS = frozenset(ALL_MONTHS)
_LAST_DAYS = dict(zip(ALL_MONTHS[:12], (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31), strict=True))


def table_of_all(link: Link, before: str) -> bool:
    "*sex av tio av de 2 196*: a number of them all, whoever is named after it."
    return link.table.called.pattern(SO_MANY_OF).search(before) is not None


_DAY = re.compile(r"(\d{1,2}|sista(?: dagen i)?)(?::[ae])?[\s\u00a0]$", re.IGNORECASE)


def is_day_of(table: Table, sentence: str, month: Word) -> bool:
    "Whether a day that is told (*den 1 november*) is the one that the table tells of; a bare month is another matter."
    found = _DAY.search(sentence[: month.start])
    name = _SHORT.get(month.text, month.text)
    if not table.day or found is None:
        return True
    return table.day == f"{found[1] if found[1].isdigit() else _LAST_DAYS[name]} {name}"


def is_month_of(table: Table, month: Word) -> bool:
    "*i december*, of what a table's definition says that it is told of then: *Läget i december*."
    said = rf"\b(?:läget i|i slutet av|ett dygn i) {re.escape(month.text)}\b"
    return not table.day and re.search(said, table.definition, re.IGNORECASE) is not None


def is_beyond_another(read: Read, number: Number | None, month: Word) -> bool:
    "*367 ärenden inleddes 2024 samt att 144 pågick den 31 december*: whether a month is told of another figure."
    if number is None:
        return False
    between = read.sentence[number.end : month.start] if month.start >= number.end else ""
    return (
        re.search(rf"\b(?:samt|medan|och|men)\b(?:\s+att)?[^.;]*?\s{_FIGURE}\s[^\d]*?(?:den \d{{1,2}} |i )$", between)
        is not None
    )


_FIGURE = r"(?!(?:19|20)\d\d\b)\d[\d\s\u00a0]*(?:,\d+)?(?=\s[^\W\d])"


def is_others(mention: Mention, read: Read, number: Number | None) -> bool:
    "Whether a group that is named is that of another number, which stands nearer to it."
    if number is None:
        return True
    near = min(read.numbers, key=lambda n: _away(mention, n, read.sentence), default=number)
    return near.start != number.start


def _away(mention: Mention, number: Number, sentence: str) -> int:
    if mention.start >= number.end:
        return away_by(sentence[number.end : mention.start])
    return away_by(sentence[mention.end : number.start]) + 10
