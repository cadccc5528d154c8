"""Which group a number is of: the district, sex, age or other label that stands nearest to it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from socialrapport.model.indicator import TOTAL
from socialrapport.opened.called import Called
from socialrapport.opened.tables import PLACES, Axis, Table
from socialrapport.reading import Number
from socialrapport.reading.lexicon import AGED, SMALL
from socialrapport.verifying.linking.answering_lists import place_in_list
from socialrapport.verifying.linking.clauses import Clause, aside, asides
from socialrapport.verifying.linking.plain_words import VERBS
from socialrapport.verifying.linking.stretch import SHOWS

SEXES = {
    "K": ("kvinnor", "kvinnorna", "flickor", "flickorna", "kvinna", "tjejer", "en flicka"),
    "M": ("män", "männen", "pojkar", "pojkarna", "killar", "en man", "en pojke"),
}
_SEX = re.compile(rf"\b(?:{'|'.join(word for words in SEXES.values() for word in words)})\b")


@dataclass(frozen=True)
class Mention:
    "A group named in a sentence, and where."

    axis: str
    code: str
    start: int
    end: int


def mentions(sentence: str, axis: Axis, phrase: str) -> list[Mention]:
    "Where a sentence names groups of an axis; words of the table's own name do not count, but in *Sett till …*."
    return list(_mentions(sentence, axis, phrase))


@lru_cache(maxsize=8192)
def _mentions(sentence: str, axis: Axis, phrase: str) -> tuple[Mention, ...]:
    low = sentence.lower()
    own = "" if low.startswith("sett till ") else phrase.lower()
    found = [
        Mention(axis.id, code, m.start(), m.end())
        for code, label in axis.labels.items()
        if code != TOTAL and label.lower() not in NO_NAMES
        for form in (*_forms(axis.id, code, label), *_called(axis, code))
        if form not in own and form in low
        for m in re.finditer(rf"(?<![\wåäö]){re.escape(form)}{_endings(form)}(?![\wåäö])", low)
        if not _RECEIVES.search(low[: m.start()])
        and (m.group() == form or not low[: m.start()].endswith("till "))
        and not (m.group().startswith(_AGENCY) and not _SENDS.search(low[: m.start()]))
    ]
    if axis.id == "kon":
        found += [Mention(axis.id, m[1], *m.span()) for m in _INITIAL.finditer(sentence) if m[1] in axis.labels]
    return tuple(_longest(found))


_INITIAL = re.compile(r"(?<![\w.])([KM])(?=(?::|\s=|\s[–-])?\s\d)")
"""*K 719 / M 1 466*: women and men, on a slide."""
_RECEIVES = re.compile(r"\btill [a-zåäö]+s $")
"""*till stadens socialtjänst*: whom something is sent to, not a group that it is counted by."""
_AGENCY = "socialtjänsten"
_SENDS = re.compile(r"\b(?:från|av|inom) $")
"""*Socialtjänsten tog emot* is who tells; *från socialtjänsten* may be a group of those who sent something in."""
NO_NAMES = ("övriga", "övrigt", "okänt", "okänd", "annat", "annan", "andra")
"""Labels that a sentence may use of anything."""


def _endings(form: str) -> str:
    "A label of one word may be definite or plural: *polisen*, *privatpersoner*."
    named = form[-4:].isalpha() and len(form) >= 4
    return r"(?:s|a|en|n|et|t|er|erna|ar|arna|na)?s?" if named else "s?"


_SMALL = frozenset(("för", "eller", "och", "i", "av", "med", "till", "på"))


def is_short_for(code: str, label: str) -> bool:
    "*HVB* is what *hem för vård eller boende* is called in short."
    initials = "".join(word[0] for word in label.upper().split() if word.lower() not in _SMALL)
    return len(code) > 1 and code == initials


SHORTER = {"hälso- och sjukvård": ("vården", "vård", "sjukvården"), "digital tjänst": ("digitalt",)}
"""What is said for short of a group whose name is long."""


@cache
def _forms(axis: str, code: str, label: str) -> tuple[str, ...]:
    "How a text may name a group: by its label, without brackets, in the plural; an age in several ways."
    if axis == "kon":
        return SEXES.get(code, ())
    text = re.sub(r"\s*\([^)]*\)", "", label.lower())
    forms = [text, re.sub(r"\bman\b", "män", re.sub(r"\bkvinna\b", "kvinnor", text))]
    forms += SHORTER.get(text, ())
    forms += [f"{text[:-1]}or"] if re.fullmatch(r"[a-zåäö]{4,}a", text) else []
    forms += [code.lower()] if is_short_for(code, label) else []
    if re.match(r"\d", text):
        forms += _of_ages(text)
        bare = text.replace(" år", "").replace("–", "-")
        long = bare.replace("-", "–")
        forms += [f"{long} år", f"{bare} år", f"{long}-åringar", f"{bare}-åringar"]
        forms += [f"{of} {range_}" for of in AGED for range_ in (long, bare)] if "-" in bare else []
        if both := re.fullmatch(r"(\d+)-(\d+)", bare):
            forms += [f"{both[1]} till {both[2]} år", f"mellan {both[1]} och {both[2]} år"]
    return tuple(forms)


def _of_ages(label: str) -> list[str]:
    "*sex år eller yngre* of *0–6 år*, *som fyllt 65* of *65 år och äldre*."
    said: list[str] = []
    if young := re.match(r"0–(\d+) år", label):
        last = int(young[1])
        for to in _spelled(last):
            said += [f"{to} år {link} {way}" for link in ("och", "eller") for way in ("yngre", "därunder")]
        for limit in _spelled(last + 1):
            said += [f"under {limit} år", f"yngre än {limit} år", f"yngre än {limit}"]
            said += [f"{none} fyllt {limit}" for none in ("inte", "inte ännu", "inte har", "inte hade")]
    if old := re.match(r"(\d+) år och äldre", label):
        first = int(old[1])
        said += [f"{first} år {link} {way}" for link in ("och", "eller") for way in ("äldre", "däröver", "uppåt")]
        said += [f"{way} {first}" for way in ("minst", "som fyllt", "har fyllt", "hade fyllt")]
        said += [f"{first} år och uppåt", f"äldre än {first - 1} år", f"över {first - 1} år"]
    return said


def _spelled(age: int) -> list[str]:
    return [str(age), *(word for word, worth in SMALL.items() if worth == age and age > 1)]


def _called(axis: Axis, code: str) -> tuple[str, ...]:
    "What our own sentences call a group whose label is no noun: *arbetsförberedelse eller rehabilitering*."
    noun = axis.nouns.get(code, "").lower()
    return (noun,) if noun and noun not in NO_NAMES else ()


def _longest(found: list[Mention]) -> list[Mention]:
    kept: list[Mention] = []
    for one in sorted(found, key=lambda m: (m.start, m.start - m.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


def codes(sentence: str, number: Number | None, clause: Clause, table: Table) -> frozenset[tuple[str, str]]:
    "The codes that a number is of, by axis; an axis that is not named is at its total."
    chosen, apart = set(), asides(sentence, number) if number is not None else []
    whole = table.called.pattern(SO_MANY_OF).search(sentence[: number.start]) if number is not None else None
    everywhere = whole is not None and table.called.pattern("_WHOLES_").search(whole.group())
    them = _SOME_OF_THEM.search(sentence, number.end) if number is not None and _THEM.search(sentence) else None
    of_both = both_sexes(sentence)
    for axis in table.axes:
        if everywhere:
            continue
        named = mentions(sentence, axis, table.phrase)
        if number is not None and axis.id in PLACES and is_of_the_whole_beside(sentence, number, table.called, named):
            continue
        found = [m for m in named if not aside(m.start, apart)]
        found = [m for m in found if not _AS_AN_EXAMPLE.search(sentence[: m.start])]
        found = [m for m in found if not _OUTSIDE.search(sentence[: m.start])]
        found = [m for m in found if not any(a < m.end and m.start < b for a, b in of_both)]
        if number is not None and whole:
            found = [m for m in found if _is_of_whole(sentence, number, m)]
        if them is not None:
            found = [m for m in found if m.start < them.start()]
        if number is not None and (shows := SHOWS.search(sentence, number.end)):
            found = [m for m in found if m.start < shows.start()]
        of_all = number is not None and number.unit not in ("procent", "andel")
        if number is not None and of_all and axis.id not in PLACES and _IN_ALL.search(sentence[: number.start]):
            found = [m for m in found if m.start >= number.end]
        counts_both = number is not None and _OF_BOTH.match(sentence, max(number.end - 1, 0))
        if number is not None and axis.id == "kon" and not (whole or counts_both):
            code = _respectively(sentence, number, found) or _sex_of(number, sentence)
            if code:
                chosen.add((axis.id, code))
                continue
        if code := _nearest(found, number, clause, sentence, table.called):
            chosen.add((axis.id, code))
    return frozenset(chosen)


def both_sexes(sentence: str) -> list[tuple[int, int]]:
    "Where a sentence says both sexes of one figure, which is of all of them."
    return [m.span() for m in _OF_BOTH.finditer(sentence)]


_OF_BOTH = re.compile(
    r"\d\s(?:pojkar och flickor|flickor och pojkar|kvinnor och män|män och kvinnor|"
    r"tjejer och killar|killar och tjejer)\b",
    re.IGNORECASE,
)
"""*6 943 pojkar och flickor*: all of them."""
_AS_AN_EXAMPLE = re.compile(
    r"(?:till exempel|t\.?\s?ex\.?|exempelvis|bland annat|bl\.?\s?a\.)\s(?:i\s|på\s|från\s)?"
    r"(?:[^.;\d]*(?:,|\boch|\beller)\s(?:i\s|på\s)?)?$",
    re.IGNORECASE,
)
"""*i till exempel familjehem eller på HVB*: some of those who are counted, and no limit."""
_OUTSIDE = re.compile(r"\butanför (?:(?:sitt|sina|det|deras) )?$", re.IGNORECASE)
"""*utanför sitt eget hem*: not there."""
_IN_ALL = re.compile(r"\b(?:alltså|summa|totalt|sammanlagt|inalles)\s*:?\s+$", re.IGNORECASE)
"""*4 575 kvinnor, 4 425 män, alltså 9 000 invånare*: what the groups before make together."""


def _sex_of(number: Number, sentence: str) -> str | None:
    """What the number itself counts: *734 kvinnor*. What the sentence before counted does not hold on.

    Nor what an earlier number of the sentence did, when another sex has been named since: *… och bland pojkar 215*.
    """
    text = sentence.lower()
    if not number.unit or number.unit not in text:
        return None
    code = next((code for code, words in SEXES.items() if number.unit in words), None)
    before = _SEX.findall(text[: number.start])
    if _OF_ANOTHER.search(text[number.end :].partition(number.unit)[0]):
        return None
    counted = re.match(rf"\s*{re.escape(number.unit)}\b", text[number.end :])
    return code if counted or not before or before[-1] in SEXES.get(code or "", ()) else None


_OF_ANOTHER = re.compile(r"\D\d[\d\s\u00a0]*\s(?:av (?:dem|dessa) (?:(?:är|var|gällde|rörde|avsåg) )?)?$")
"""*var 560, 220 kvinnor och 340 män*, *och 62 av dem är pojkar*: the group of the next number."""
_OWN_UNIT = re.compile(r"^\s*(?:procent|%|kronor|personer|hushåll|barn)(?=\s)")
"""What a number is in is no distance to whom it is of."""


def _nearest(found: list[Mention], number: Number | None, clause: Clause, sentence: str, called: Called) -> str | None:
    "One group named: it holds for the clause that it stands in and those after; of several, the nearest to the number."
    if not found:
        return None
    if number is None:
        inside = [m for m in found if clause.holds(m.start)]
        return inside[0].code if len(inside) == 1 else None
    if code := _respectively(sentence, number, found) or _counted_itself(sentence, number, found):
        return code
    if code := _in_turn(sentence, number, found) or _said_of_it(sentence, number, found):
        return code
    if called.pattern(_OF_ALL).search(sentence[: number.start]):
        found = [m for m in found if not _COUNTS.search(sentence[number.end : m.start])]
    if number is not None:
        here = called.pattern(_WHOLE_HERE)
        found = [m for m in found if not (m.end <= number.start and here.search(sentence[m.end : number.start]))]
    found = [m for m in found if not (m.start > number.end and _OF_ANOTHER.search(sentence[number.end : m.start]))]
    inside = [m for m in found if clause.holds(m.start)]
    if not inside:
        earlier = [m for m in found if m.end <= clause.start and not _is_over(sentence, m, clause)]
        return (
            earlier[-1].code
            if len({m.code for m in earlier}) == 1 and not called.pattern(_CONTRASTS).match(clause.text)
            else None
        )
    if len({m.code for m in inside}) == 1:
        return inside[0].code

    def next_has(m: Mention) -> bool:
        return re.match(r"\s(?!(?:19|20)\d\d\b)[\d(]", sentence[m.end :]) is not None

    def away(m: Mention) -> tuple[int, int]:
        between = sentence[m.end : number.start] if m.end <= number.start else sentence[number.end : m.start]
        after = m.start >= number.end
        between = _OWN_UNIT.sub("", between) if after else between
        opened = not after and between.strip() == "("
        return (
            -1 if opened else away_by(between) + (40 if after and (re.search(r"[,)]", between) or next_has(m)) else 0),
            after,
        )

    return min(inside, key=away).code


def away_by(between: str) -> int:
    "How far apart two words are, in characters; a comma and an *och* are more than they look."
    return len(between) + 8 * between.count(",") + 12 * len(re.findall(r"\boch\b", between))


_FIRST = re.compile(r"\s*(?:procent\s+)?(?:mot|respektive)\s+\d")
_EACH = re.compile(r"\brespektive\b")
_AND_SECOND = re.compile(r"\s*(?:procent\s+)?och\s+\d")
_SECOND_AND = re.compile(r"\d\s*(?:procent\s+)?och\s+$")
"""*om flickor respektive pojkar … 38,6 och 37,7 procent*"""
_SECOND = re.compile(r"\d\s*(?:procent\s+)?(?:mot|respektive)\s+$")


_ADJECTIVES = re.compile(r"\s+(?:[a-zåäö]+(?:a|e)\s+){0,2}")


_BETWEEN_ITEMS = re.compile(r"(?:\s*\([^()]*\))?\s*(?:[,;]|,?\soch|,?\ssamt)\s$")


def _in_turn(sentence: str, number: Number, found: list[Mention]) -> str | None:
    "*78 personer i åldern 18–24 år, 444 personer i åldern 25–44 år*: each number has the group that follows it."
    before = [m for m in found if m.end <= number.start]
    after = next((m for m in found if m.start >= number.end), None)
    if not before or after is None or not _BETWEEN_ITEMS.match(sentence[before[-1].end : number.start]):
        return None
    first = re.search(r"(?<!\d)(?!(?:19|20)\d\d(?!\d))\d", sentence)
    turn = first is not None and first.start() < found[0].start
    return after.code if turn and not re.search(r"\d", sentence[number.end : after.start]) else None


_OF_IT = re.compile(r"\s+(?:[^\W\d]+\s+)?(?:gällde|rörde|avsåg|berörde|var|är)\s+(?:av\s+)?")
_THAN = re.compile(r"\b(?:än|jämfört med)\s+(?:bland\s+|hos\s+|för\s+)?$", re.IGNORECASE)


def _said_of_it(sentence: str, number: Number, found: list[Mention]) -> str | None:
    "*oftare än pojkar, 1 283 anmälningar gällde flickor*; *kvinnor … oftare än män, 10,7*: of the first, not of *än*."
    after = next((m for m in found if m.start >= number.end and _OF_IT.fullmatch(sentence[number.end : m.start])), None)
    if after is not None:
        return after.code
    before = [m for m in found if m.end <= number.start]
    if len({m.code for m in before}) != 2 or len(before) != 2 or len(before) < len(found):
        return None
    first, second = before
    apart = re.fullmatch(r"[^\d(]*[,:]\s+(?:[a-zåäö]+\s+){0,2}", sentence[second.end : number.start])
    return first.code if apart and _THAN.search(sentence[: second.start]) else None


def _counted_itself(sentence: str, number: Number, found: list[Mention]) -> str | None:
    "*1 455 hemlösa män mot 734 hemlösa kvinnor*: each number has its own group right after it."
    after = [m for m in found if m.start >= number.end and _ADJECTIVES.fullmatch(sentence[number.end : m.start])]
    return after[0].code if after and re.search(r"\d\s+[^\W\d]", sentence[: number.start]) else None


def _respectively(sentence: str, number: Number, found: list[Mention]) -> str | None:
    "*Pojkarna är fler än flickorna: 981 mot 933*: the first is of the first; *jämfört med X* names the second first."
    before = [m for m in found if m.end <= number.start]
    named = list(dict.fromkeys(m.code for m in before))
    if len(named) > 2:
        at = place_in_list(sentence, number)
        return named[at[0]] if at and at[1] == len(named) else None
    if len(named) != 2:
        return None
    if re.search(r"\bjämfört med\s+(?:i\s+)?$", sentence[: before[0].start], re.IGNORECASE):
        named.reverse()
    if _FIRST.match(sentence[number.end :]):
        return named[0]
    if _EACH.search(sentence[before[0].end : before[-1].start]):
        if _AND_SECOND.match(sentence, number.end):
            return named[0]
        return named[1] if _SECOND_AND.search(sentence[: number.start]) else None
    return named[1] if _SECOND.search(sentence[: number.start]) else None


SO_MANY_OF = (
    r"(?:\d|\bprocent|%|hälften|(?:tredje|fjärde|femte|tion)del(?:ar)?|\bav\s+(?:tre|fyra|fem|tio)|"
    r"\bvart?(?:annan|annat|je| (?:tredje|fjärde|femte|sjätte|sjunde|åttonde|nionde|tionde))|"
    r"\b(?:majoritet(?:en)?|merparten|flertalet|de flesta)|\bandel(?:en)?\s+[^\W\d]+)\s+"
    r"av\s+(?:(?:de|totalt|sammanlagt|alla|samtliga|_WHOLES_)\s+)*$"
)
"""*95 av 127*, *en tredjedel av de 327*: the second is of them all."""


def _is_of_whole(sentence: str, number: Number, group: Mention) -> bool:
    "*46 procent av de 247 kvinnorna*: of whom the whole is; what is told of the part stands first, or after a verb."
    if group.start < number.end:
        return group.axis in PLACES
    if group.axis not in PLACES and _AT.search(sentence, number.end, group.start):
        return False
    return _DOES.search(sentence, number.end, group.start) is None


_AT = re.compile(r"\b(?:i|på|vid|inom|från|hos|genom|enligt)\s", re.IGNORECASE)
"""*är 986 av de 1 921 barnen i familjehem*"""


_THEM = re.compile(r"\bav\s+(?:dem|dessa)\b", re.IGNORECASE)
_SOME_OF_THEM = re.compile(
    r"(?<=[,.;])\s+(?:och\s+|men\s+)?(?:[^\W\d]+\s+){0,2}?"
    r"(?:\d[\d\s\u00a0,]{0,12}(?:procent|%)?|hälften|[^\W\d]+ \w+delar?|var\w*(?: \w+)?|[^\W\d]+ av \w+)\s+"
    r"av\s+(?:dem|dessa)\b",
    re.IGNORECASE,
)
"""*132 personer, och drygt hälften av dem bodde i Centrum*: what comes after is told of some of them."""
_DOES = re.compile(rf"\b(?:{'|'.join(sorted(VERBS))})\b", re.IGNORECASE)
"""*51 procent av de 512 utredningarna gällde barn i Centrum*: what comes after the verb is told of the part."""
_OF_ALL = r"\b(?:av|bland)\s+(?:(?:de|dessa|totalt|sammanlagt|alla|_WHOLES_)\s+)*$"
_COUNTS = re.compile(r"\d|\b(?:en|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv)\b")
"""*Av de 209 barnen var 118 pojkar*: the first number is of them all, the group after the next is the next's."""


_WHOLE_AFTER = (
    r"\s*(?:procent|%)?\s*(?:av (?:alla|samtliga) [a-zåäö]{3,}\s+)?(?:(?!(?:och|men|av|än|som)\b)[a-zåäö]+\s+){0,2}?"
    r"(?:_AT_|för)\s+(?:hela\s+)?_HERE_\b(?!\s+\w+s\b)"
)


_OF_THEM_ALL = re.compile(r"\s*(?:procent|%)?\s*av (?:alla|samtliga)\s", re.IGNORECASE)
"""*61 procent av alla hushåll i kommunen … fanns i Centrum*: a part's part of the whole."""


def of_whole_after(sentence: str, number: Number, called: Called, parts: Sequence[Mention] = ()) -> bool:
    "*16 i Farsta, 174 i staden*: what the number is of, right after it; *Ekvik tätort* is a part of Ekvik."
    found = called.pattern(_WHOLE_AFTER).match(sentence[number.end :])
    if found is None or any(one.start < number.end + found.end() <= one.end for one in parts):
        return False
    return not (_OF_THEM_ALL.match(found[0]) and any(one.start > number.end for one in parts))


def is_of_the_whole_beside(sentence: str, number: Number, called: Called, parts: Sequence[Mention] = ()) -> bool:
    "Whether a number is of the municipality by the words right after or before it; *parts* are those that are named."
    return of_whole_after(sentence, number, called, parts) or of_whole_before(sentence, number, called)


_WHOLE_BEFORE = (
    r"(?:\b_WHOLES_|(?:[;,(–—|]\s?|\b(?:än|mot|jämfört med|medan|och)\s(?:_AT_\s)?)(?:hela\s)?_WHOLE_)"
    r"(?:\s(?:som helhet|i sin helhet|i stort|snitt|siffra|andel|nivå|genomsnitt|medel|var|är|på|har|låg|ligger)){0,2}"
    r"\s*[:(]?\s*$"
)


def of_whole_before(sentence: str, number: Number, called: Called) -> bool:
    "*7,6 i Farsta 2024; staden 6,6*, *högre än stadens 3,9*: what the number is of, right before it."
    return called.pattern(_WHOLE_BEFORE).search(sentence[: number.start]) is not None


WHOLE = (
    r"_WHOLE_ i (?:dess|sin) helhet|\bhela _WHOLE_|\b_AT_ _WHOLE_\b|\btotalt\b|\b_WHOLE_ som helhet|"
    r"\b(?:snittet|genomsnittet|medelvärdet|siffran|andelen|motsvarande) för (?:hela )?_WHOLE_\b"
)
"""The municipality as a whole, named as such."""
_WHOLE_HERE = (
    r"\bhela _WHOLE_|\btotalt\b|\b_WHOLE_ (?:som helhet|i stort)|\b_AT_ _WHOLE_\s*\($|"
    r"\b(?:över|under|än) (?:_WHOLES_|snittet|genomsnittet)\b[^\d]*\d[\d\s,]*(?:procent|%)?\s*(?:mot|jämfört med)\s*$"
)
"""*… än i staden (114,7)*: between a district and a number, it takes the number from the district."""


_PART = re.compile(r"\bvarav\b[^;]*$")


def _is_over(sentence: str, mention: Mention, clause: Clause) -> bool:
    "*…, varav 1 205 är kvinnor; föregående år var det 2 848*: what a part is of holds no longer than to a semicolon."
    after = sentence[mention.end : clause.start]
    return ";" in after and _PART.search(sentence[: mention.start]) is not None


_CONTRASTS = r"(?:medan|däremot|totalt|_AT_ (?:hela )?_WHOLE_)\b"
