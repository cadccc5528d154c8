"""The words that a figure stands among and that must be understood before it is judged.

What only frames the sentence (*det är inte rimligt att …*, *…, säger chefen*) is left out; so is what stands around the
other figures of a list.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from socialrapport.reading import Number, Read
from socialrapport.verifying.linking.ages_meant import ages
from socialrapport.verifying.linking.clauses import RANKS_ON, Clause, clauses, labels
from socialrapport.verifying.linking.own_sentences import begins, ends, narrows
from socialrapport.verifying.linking.plain_words import VERBS

_THAT = re.compile(
    r"\b(?:en|ett|någon|några) av (?:de|alla)\s+(?=\d)|"
    r"\bvarför\s+(?=\d)|\bom\s+(?:de|alla)\s+(?=\d)|\batt\s+(?!(?:jämföra|få|ha)\b)|\bdär\s+(?=\d)|[?!]\s+",
    re.IGNORECASE,
)
_SAYS = re.compile(
    r",\s+(?:säger|sade|visar|visade|skriver|skrev|enligt|berättar|menar|konstaterar|uppger|framgår|påpekar|se)\b.*$|"
    r"^tvärtemot vad [^,\d]{0,60}?\s(?=(?:ökade|minskade|har|var|fick|steg|sjönk|är|föll)\b)|"
    r"^trots [^,\d]{0,60}?\s(?=(?:ökade|minskade|har|var|fick|steg|sjönk|är|föll|kom|[^\W\d]{4,}des)\b)|"
    r"^(?:enligt|i) [^,\d]{0,60}?(?:rapport|årsrapport|statistik|redovisning|sammanställning|siffror)\w*,?\s",
    re.IGNORECASE,
)
_APART = re.compile(
    r";\s|\s\|\s|\s[–—]\s(?!\d[\d\s\u00a0,]*(?:%|procent|personer|hushåll|st)?$)|"
    r",\s(?=(?:men|medan|däremot|samtidigt|vilket|något som)\b)|"
    r",\s(?=[a-zåäö]{4,}r\s(?!än\b|\d|och\b|eller\b|samt\b))|\s(?=(?:medan|men)\b)|"
    r"(?:,|\boch)\s(?=(?:antalet|andelen)\b)|,\soch\s(?=(?:i|av|bland)\s+\d)|,\soch\s(?=(?:ändå|vi|det|så|då)\b)|,\s(?=och\b[^,]*\b(?:var|är|fick|hade|har)\b)|"
    r",\s(?=och\s\d[\d\s\u00a0]*(?:[^\W\d]+\s){1,4}?[^\W\d]{3,}(?:ades|des|tes)\b)",
    re.IGNORECASE,
)
_ITEM = re.compile(
    r",\s|\s(?:och(?! (?:unga|ungdomar|äldre)\b)|samt|(?:mot|till|från)(?=\s+(?:[^\W\d]+\s+){0,3}\d)|respektive|"
    r"medan|kontra|versus|varav)\s|\s?[(→/]|\)\s?|"
    r"\bjämfört med\b|\bmen\b"
)
_WORD = re.compile(r"[^\W\d_]+(?:[-\u2011][^\W\d_]+)*-?")


@dataclass(frozen=True)
class Word:
    "A word and where it stands in the sentence."

    text: str
    start: int
    end: int


def stretch(read: Read, number: Number | None, clause: Clause, tells: Callable[[str], bool]) -> list[tuple[int, int]]:
    """Where the words stand that belong to a number, or to what a clause says of a direction or a comparison.

    *tells* is whether a word is part of what any table is called.
    """
    text = read.sentence
    start, end = _around(text, number.start, number.end) if number else (clause.start, clause.end)
    for frame in _SAYS.finditer(text):
        if number and frame.start() <= number.start < frame.end():
            continue
        if frame.start() <= start < frame.end():
            start = frame.end()
        elif start < frame.start() < end:
            end = frame.start()
    if number:
        start, end = _in_its_frame(text, number, start, end)
        start, end = begins(text, start, number.start, tells), ends(text, number.end, end, tells)
        end = min([end, *(c.start for c in clauses(text) if c.start > number.start and RANKS_ON.match(c.text))])
    if number and (labelled := _labelled(text, number, read.numbers, start, end)):
        return labelled
    before = number.start if number else end
    for that in _THAT.finditer(text, start):
        if that.end() <= before:
            start = that.end()
    for that in _WHEN.finditer(text, start):
        said = {found.group().lower() for found in _WORD.finditer(text, start, that.start())}
        if that.end() <= before and said & VERBS and not any(map(tells, said)):
            start = that.end()
    start = _after_label(text, start, before, tells)
    return list(_without(text, start, end, number, read.numbers)) if number else [(start, end)]


_GREETS = re.compile(r"(?:Hej|Hejsan|Tack|Kära|Bästa|Ok|Okej|Jo|Ja|Nej)(?:\s(?!Sverige)[A-ZÅÄÖ][a-zåäö]+)?[,!]\s")
_SIGNED_BY = re.compile(r"\s/[A-ZÅÄÖ][a-zåäö]+(?:\s[A-ZÅÄÖ]\w*)?\.?$")
_NOT_THAT = re.compile(r",\s(?:och\s)?(?:inte|ej)\s[^,;]*$")
_SUBORDINATE = re.compile(
    r"(?:^|.*?[:”\"“]\s?[”\"“]?)"
    r"(?:Att|Eftersom|Mot bakgrund av att|Med tanke på att|Givet att|Trots att|När|Med hänsyn till att)\s"
)
_WHEN = re.compile(r",?\s(?:när|där|eftersom|hur|trots att|för att)\s", re.IGNORECASE)
"""*Hur kan nämnden vara nöjd när …*: what stands before is a sentence of its own, where no table has its words."""
_IS_A = re.compile(r"\s(?:är|var|blir|vore)\s(?:ett?|en|inget|ingen)\s[^,.;\d]{3,40}[.!]?$")
"""*10 avhysningar är ett underbetyg*"""
SHOWS = re.compile(
    r"\s(?:visar|visade|betyder|innebär|bevisar|bekräftar|är (?:ett )?bevis (?:för|på)|"
    r"ett (?:kvitto|bevis|tecken) på|tyder på|talar för)\s+att\b"
)
"""*127 ärenden visar att kvinnofriden är hotad*: what it is taken to show says nothing of the number."""
_OF_WHICH = re.compile(
    r",?\s(?=(?:varav|av vilka|därav|däribland)\b[^.;]*\d)|,\s(?=\d[\d\s\u00a0]*\sav (?:dem|dessa)\b)"
)
"""*116, varav familjehem 55*: what comes after is of the next number."""
_MAIN = re.compile(
    r",?\s(?=(?:[a-zåäö]{4,}(?:r|de|te)|bör|ska|kan|vill|har|måste)\s"
    r"(?:vi|jag|man|nämnden|revisorerna|kommunen|förvaltningen|majoriteten|förbundet)\b|"
    r"(?:säger|borde|bör|visar|innebär|betyder|tyder|talar|oroar|räcker|kräver|förpliktar|manar|"
    r"är (?!det|de|den)\w+t)\b)"
)
_BRACKET_ENDS = re.compile(
    r"\s*(?:[a-zåäö%]+\s*)?(?:,?\s*(?:19|20)\d\d)?\s*\)"
    rf"(?=\s*(?:$|[.,;:!?)]|(?:och|samt|{'|'.join(sorted(VERBS))})\b))"
)


def _in_its_frame(text: str, number: Number, start: int, end: int) -> tuple[int, int]:
    """Without whom it is said to and by (*Hej Karin, …*), what it is not (*…, inte hushåll*), and what follows from it.

    *Mot bakgrund av att antalet är 12 rekommenderar vi …*: what is recommended says nothing of the number.
    """
    if (greets := _GREETS.match(text)) and greets.end() <= number.start:
        start = max(start, greets.end())
    cuts = [m.start() for one in (_SIGNED_BY, _NOT_THAT) if (m := one.search(text, number.end))]
    cuts += [m.start() for m in [_IS_A.search(text, number.end)] if m]
    cuts += [m.start() for m in [SHOWS.search(text, number.end)] if m]
    cuts += [m.start() for m in [_OF_WHICH.search(text, number.end)] if m]
    if (begins := _SUBORDINATE.match(text)) and begins.end() <= number.start:
        cuts += [m.start() for m in [_MAIN.search(text, number.end)] if m]
    if text[: number.start].rstrip().endswith("(") and (closed := _BRACKET_ENDS.match(text, number.end)):
        cuts.append(closed.end())
    return start, min([end, *cuts])


_NEXT = re.compile(
    r"\s*(?:st|stycken|procent|%|mnkr|kr)?\s*(?:av (?:dem|dessa)\s*)?"
    r"(?:\([^()]*\)\s*)?(?:[,;/|–—]|\boch\b)\s[^\d]*?[^\W\d]{4,}[^\d]*$"
)
_LAST = re.compile(r"\s*(?:st|stycken|procent|%|mnkr|kr)?\s*(?:\([^()]*\))?\s*[.]?\s*$")


def _labelled(
    text: str, number: Number, numbers: tuple[Number, ...], start: int, end: int
) -> list[tuple[int, int]] | None:
    """*Volymer 2024: orosanmälningar 2 577, inledda utredningar 1 395*: each number has what it counts before it.

    None where the sentence is no such list. What stands before a colon is said of them all.
    """
    brackets = [m.span() for m in re.finditer(r"\([^()]*\)", text)]
    listed = [n for n in numbers if start <= n.start < end and not any(a < n.start < b for a, b in brackets)]
    if len(listed) < FEWEST or number not in listed or not _LAST.match(text[listed[-1].end : end]):
        return None
    gaps = [text[a.end : b.start] for a, b in pairwise(listed)]
    if not all(_NEXT.match(gap) for gap in gaps) or re.search(r"\d", text[start : listed[0].start].rpartition(":")[2]):
        return None
    colon = text.rfind(": ", start, listed[0].start)
    if all(text[: n.start].endswith(": ") for n in listed):
        colon = text.rfind(": ", start, colon)
    at = listed.index(number)
    own = (listed[at - 1].end if at else max(colon, start), number.end)
    return [(start, colon), own] if colon > start else [own]


FEWEST = 2
"""Numbers that make a list."""


_SPOKEN_TO = frozenset(("jag", "du", "ni", "vi", "er", "dig", "din", "ditt", "dina"))
"""*Här är siffran du frågade efter:*"""
_YOU = _SPOKEN_TO - {"jag", "vi"}
_DOES = frozenset(("söker", "sökte", "behöver", "hotas", "kämpar", "drabbas", "larmar", "oroas", "vill", "måste"))


def _after_label(text: str, start: int, before: int, tells: Callable[[str], bool]) -> int:
    "Past *Skillnaden är stor:*, which is a sentence of its own; a label without a verb tells what is counted."
    colon = text.rfind(": ", start, before)
    said = {found.group().lower() for found in _WORD.finditer(text, start, max(colon, start))}
    whole = said & (VERBS | _DOES | _SPOKEN_TO) and not any(map(tells, said))
    whole = whole and (bool(said & _YOU) or not narrows(text[start:colon]))
    return colon + 2 if whole or text[:colon].endswith((" sig", " enkelt", " enkel", " tydligt", " klart")) else start


def _around(text: str, start: int, end: int) -> tuple[int, int]:
    "The part of the sentence, between semicolons and *men*, that the number stands in."
    borders = [m for m in _APART.finditer(text) if not labels(text, m)]
    first = max((m.end() for m in borders if m.end() <= start), default=0)
    last = min((m.start() for m in borders if m.start() >= end), default=len(text))
    return first, last


def _without(text: str, start: int, end: int, number: Number, numbers: tuple[Number, ...]) -> Iterator[tuple[int, int]]:
    "The stretch with what belongs to the other numbers of a list cut out: from each as far as the next item."
    at = start
    for other in numbers:
        aged = any(a <= other.start < b for _, a, b in ages(text)) or _limits(text, other)
        if other.start == number.start or aged or not start <= other.start < end:
            continue
        first, last = (other.start, other.end) if _from_to(text, number, other) else _item(text, other, start, end)
        opened = text.rfind("(", number.end, other.start)
        first = opened if opened >= 0 and ")" not in text[opened : other.start] else first
        if last <= number.start or first >= number.end:
            if first > at:
                yield at, first
            at = max(at, last)
    if at < end:
        yield at, end


_FROM = re.compile(r"\bfrån\s+(?:[a-zåäö]+\s+)?$", re.IGNORECASE)
_TO = re.compile(r"\s*(?:[^\W\d]+\s+){0,3}?till\s+(?:[a-zåäö]+\s+)?$", re.IGNORECASE)


def _from_to(text: str, number: Number, other: Number) -> bool:
    "*från 291 till 309 i åldrarna 0–64 år*: what follows is said of both."
    return _FROM.search(text[: number.start]) is not None and _TO.match(text[number.end : other.start]) is not None


_LASTING = ("månader", "år", "dagar", "veckor")
_AT_LEAST = re.compile(
    r"\b(?:minst|inom|högst|mer än|längre än|kortare än|mindre än|upp till|över|under)\s+$", re.IGNORECASE
)


def _limits(text: str, number: Number) -> bool:
    "*fått bistånd i minst tio månader*: how long is said of those who are counted, and is no figure of its own."
    before = before_hedged(text, number)
    return number.unit in _LASTING and "," not in number.raw and _AT_LEAST.search(before) is not None


def before_hedged(text: str, number: Number) -> str:
    "What stands before a number, with its hedge and a space last: *i minst*, of *i minst tio månader*."
    before, hedge = text[: number.start].rstrip(), number.hedge or ""
    return f"{before} " if not hedge or before.lower().endswith(hedge.lower()) else f"{before} {hedge} "


_A_LIMIT = re.compile(
    r"\b(?:(?:i|under|inom)\s+(?:minst|högst|mer än|längre än|mindre än|upp till|över|minst)|inom)\s+$", re.IGNORECASE
)


def is_limit(text: str, number: Number) -> bool:
    "*i minst tio månader*, *inom fyra månader*: how long those who are counted have had what they are counted by."
    whole = not isinstance(number.value, tuple) and "," not in number.raw
    return whole and number.unit in _LASTING and _A_LIMIT.search(before_hedged(text, number)) is not None


def limits_in(read: Read, number: Number | None) -> list[Word]:
    "The limits of a sentence, but for a number itself."
    found = (one for one in read.numbers if number is None or one.start != number.start)
    return [Word(f"{n.raw.lower()} {n.unit}", n.start, n.end) for n in found if is_limit(read.sentence, n)]


def _item(text: str, number: Number, start: int, end: int) -> tuple[int, int]:
    "A number and the words after it, as far as a comma or an *och*."
    after = _ITEM.search(text, number.end, end)
    return number.start, after.end() if after else end


def words(text: str, spans: list[tuple[int, int]]) -> Iterator[Word]:
    for start, end in spans:
        for found in _WORD.finditer(text, start, end):
            text_of = found.group().lower().replace("\u00ad", "").removesuffix("-")
            yield Word(text_of, found.start(), found.end())
