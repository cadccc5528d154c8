"""Which period a number is of, and which it is compared with, by the words of its sentence."""

from __future__ import annotations

import re
from functools import lru_cache

from socialrapport.opened.tables import Table
from socialrapport.reading import Number, directions
from socialrapport.verifying.linking.answering_lists import year_of_list
from socialrapport.verifying.linking.clauses import Clause, aside, asides
from socialrapport.verifying.linking.years_back import MANY, compared_back, told_back, worth_of

AGAIN = 256
"""What is found of a sentence is asked of again for each table: so many answers are kept."""
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)(?!:\d)")
_SINCE = re.compile(
    r"(?<!uppgift )(?<!uppgifter )(?<!siffra )(?<!siffror )(?<!statistik )(?<!data )"
    r"\b(?:sedan|jämfört med|i jämförelse med|i förhållande till|gentemot|än|mot|från|"
    r"(?:lika|samma|så(?!\s+sent))\s+[a-zåäö]+\s+som)\s+"
    r"(?:(?:år|åren|[a-zåäö]*året|föregående|förra|senaste|den|kartläggning\w*|mätning\w*|undersökning\w*|"
    r"under|i|vid|både|samma|datum|tidpunkt|valet|mandatperioden|starten)\s+){0,5}\(?((?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_SINCE_REPORT = re.compile(
    r"\b(?:(?:jämfört|i jämförelse)\s+med\s+[a-zåäö]{4,}(?:et|en|an)|(?:jfr|jmf|jämf)\.?(?:\s+m(?:ed)?\.?)?)\s+"
    r"((?:19|20)\d\d)\b",
    re.IGNORECASE,
)
"""*jämfört med bokslutet 2022*, *jfr m. 2023*"""
_BETWEEN = re.compile(
    r"\b(?:mellan|från)\s+(?:åren\s+|år\s+)?((?:19|20)\d\d)\s*(?:och|till|[–-])\s*(?:år\s+)?((?:19|20)\d\d)",
    re.IGNORECASE,
)
_SINCE_NUMBER = re.compile(
    r"\b(?:jämför(?:t|a|as) med|(?:kan|ska) ställas mot|mot)\s+"
    r"\d[\d\s\u00a0,]*(?:[a-zåäö]+\s+){0,2}?(?:år\s+)?((?:19|20)\d\d)\b",
    re.IGNORECASE,
)
"""*jämfört med 1 486 barn 2023*, *ska jämföras med 3 522 för helåret 2023*"""
_FROM_TO = re.compile(
    r"\bfrån\s+[\d\s\u00a0,]+(?:[a-zåäö]+\s+){0,3}?((?:19|20)\d\d)\s+till\s+"
    r"[\d\s\u00a0,]+(?:[a-zåäö]+\s+){0,3}?((?:19|20)\d\d)",
    re.IGNORECASE,
)
"""*från 40 år 2019 till 34 år 2024*"""
_BOTH = re.compile(r"\bbåde\s+(?:år\s+)?(?:19|20)\d\d\s+och\s+(?:år\s+)?((?:19|20)\d\d)\b", re.IGNORECASE)
"""*jämfört med både 2023 och 2019*: the second of them."""
_SPAN = re.compile(r"\b((?:19|20)\d\d)\s*(?:[–→-]|till)\s*((?:19|20)\d\d)\b")
FROM = re.compile(r"\bfrån\s+(?:(?!(?:till|var|är|blev|stod|kom)\b)[\wåäö]+\s+){0,2}$", re.IGNORECASE)
"""*från 126* before a number."""
_PREVIOUS = re.compile(
    r"\b(?:föregående (?:år|kartläggning|mätning|undersökning)|"
    r"förra (?:året|kartläggningen|mätningen|undersökningen)|året (?:innan|före)|"
    r"i fjol|ett år tidigare)\b",
    re.IGNORECASE,
)


def periods(
    sentence: str, number: Number | None, clause: Clause, table: Table, year: str
) -> tuple[str | None, str | None]:
    """(the observation told of, the one compared with) by the words; None where the table was not observed then.

    Without a word it is the edition's year, or the last observation before it.
    """
    if number is None:
        sentence = _before_colon(sentence)
    own = _told(sentence, number, clause)
    if number is not None and (listed := year_of_list(sentence, number, table.years)):
        return listed, table.before(listed)
    if number is not None and (found := _YEARS_BEFORE.search(sentence[: number.start])):
        told = YEAR.findall(sentence[: found.start()])
        own = str(int(told[-1] if told else year) - worth_of(found["many"]))
    elif own is None and (years := years_before_first(sentence)):
        own = str(int(max((y for y in table.years if y <= year), default=year)) - years)
    elif own is None and YEAR_BEFORE_FIRST.match(sentence):
        own = table.before(max((y for y in table.years if y <= year), default=year))
    if number is not None and (found := _SO_MANY_YEARS_BEFORE.match(sentence, number.end)):
        told = [one for one in YEAR.findall(sentence[: number.start]) if one in table.years]
        own = found["said"] or str(int(told[-1] if told else year) - worth_of(found["many"]))
    if number is not None and _THEN_WAS.search(sentence[: number.start]):
        own = table.before(own or max((y for y in table.years if y <= year), default=year))
    elif number is not None and (_THE_YEAR_BEFORE.match(sentence[number.end :]) or _against_then(sentence, number)):
        own = table.before(max((y for y in table.years if y <= year), default=year))
    latest = [y for y in table.years if y <= year]
    if number is not None and own is None and _ARROW.match(sentence[number.end :]) and latest:
        own = table.before(latest[-1])
    back = told_back(sentence, number.start, number.end) if number is not None else None
    if back is not None and (back or own is None or not _dated_after(sentence, own)):
        own = (str(int(latest[-1]) - back) if back else table.years[-1]) if latest else None
    now = own or (latest[-1] if latest else None)
    if now is not None and now not in table.years:
        return None, None
    own_words = _own_words(sentence, number)
    if _LAST_YEAR.search(own_words) and now is not None:
        return (now, table.before(now)) if [now] == latest[-1:] else (None, None)
    if _SINCE_BEFORE.search(own_words) and now is not None:
        return now, table.before(now)
    base = (
        _than_when(sentence, number, now)
        or _own_base(own_words, now)
        or _base(clause.text, now)
        or _base(_without_contrast(sentence, clause), now)
    )
    if base is None and now is not None and (back := compared_back(_without_contrast(sentence, clause))):
        base = str(int(now) - back)
    if base is None and now is not None:
        base = table.before(now)
    return now, base


def years_before_first(sentence: str) -> int:
    "How many years before what was told last a sentence begins with; nought where it says none."
    found = _YEARS_BEFORE_FIRST.match(sentence)
    return worth_of(found["many"]) if found else 0


_BORDER = re.compile(r"[,;:](?!\d)|\b(?:och|men|samt|medan|varav)\b", re.IGNORECASE)
_LAST_YEAR = re.compile(r"\b(?:det|sedan|under)\s+(?:allra\s+)?(?:senaste|sista|gångna)\s+året\b", re.IGNORECASE)
_SINCE_BEFORE = re.compile(
    r"\bpå (?:bara )?ett år\b|"
    r"\b(?:sedan|jämfört med|från|mot|än)\s+(?:under\s+)?(?:året (?:innan|före)|föregående år|i fjol|förra året)\b",
    re.IGNORECASE,
)
_AND_WITH = re.compile(r"\b(?:och|men)\s+(?:[a-zåäö]+\s+)?med\s+$", re.IGNORECASE)


@lru_cache(maxsize=AGAIN)
def _own_words(sentence: str, number: Number | None) -> str:
    "*med … procent det senaste året* of *… mellan 2019 och 2024, och med 6 procent det senaste året*; else empty."
    if number is None:
        return ""
    if number.unit not in ("procent", "procentenheter") and not _AND_WITH.search(sentence[: number.start]):
        return ""
    before, after = sentence[: number.start], sentence[number.end :]
    return f"{_BORDER.split(before)[-1]} … {_BORDER.split(after)[0]}"


def _own_base(words: str, now: str | None) -> str | None:
    "What the words of a number alone say that it is compared with."
    if now is not None and (back := compared_back(words)):
        return str(int(now) - back)
    return _base(words, now)


_MORE_THAN_YEAR = re.compile(
    r"\s*(?:[a-zåäö%]+\s+){0,3}?(?:fler|färre|mer|mindre|högre|lägre)\s+(?:[a-zåäö]+\s+){0,3}?(?:än|jämfört\s+med|mot)\s+"
    r"(?:år\s+|under\s+|i\s+)?((?:19|20)\d\d)\b",
    re.IGNORECASE,
)
"""*79 fler än 2023 och 285 fler än 2019*: each change has its own year right after it."""


def _than_when(sentence: str, number: Number | None, now: str | None) -> str | None:
    found = _MORE_THAN_YEAR.match(sentence[number.end :]) if number is not None else None
    return found.group(1) if found and found.group(1) != now else None


def _before_colon(sentence: str) -> str:
    "*Antalet har minskat: 2023 var det 415*: the way is not of the year that is told after it."
    head = re.split(r"[:;]\s", sentence, maxsplit=1)[0]
    return head if directions.direction(head, ()) in ("upp", "ned") else sentence


def _dated_after(sentence: str, year: str) -> bool:
    "*nu kan jag säga att 298 personer 2023 …*: today is when it is told, and the year when it was."
    return sentence.rfind(year) > max((m.start() for m in _TODAY.finditer(sentence)), default=-1)


_TODAY = re.compile(r"\b(?:nu|i dag|idag|numera)\b", re.IGNORECASE)
_ARROW = re.compile(r"\s*(?:[a-zåäö%]+\s*)?→\s*[\d+]")
"""*114 → 116*: the first is of the time before."""


def end_of_arrow(sentence: str, number: Number) -> int | None:
    "*114 → 116*: 0 of the first, 1 of the last; None of a number with no arrow beside it."
    if _ARROW.match(sentence[number.end :]):
        return 0
    return 1 if sentence[: number.start].rstrip().endswith("→") else None


def _span(text: str) -> re.Match[str] | None:
    "Two years, the first before the last; *… 2024 – 2021 var de 121* is none."
    return next((found for found in _SPAN.finditer(text) if found[1] < found[2]), None)


@lru_cache(maxsize=AGAIN)
def _told(sentence: str, number: Number | None, clause: Clause) -> str | None:
    "The year that the number itself is of."
    if both := _BETWEEN.search(sentence) or _span(sentence) or _FROM_TO.search(sentence):
        if number is not None and _of_first(sentence, number):
            return both.group(1)
        return both.group(2)
    if number is not None and (own := of_number(sentence, number)):
        return own
    bases = {
        m.start(1) for one in (_PLUS_MINUS, _SINCE, _SINCE_REPORT, _BOTH, _SINCE_NUMBER) for m in one.finditer(sentence)
    }
    told = [
        (m.start(), m.group())
        for m in YEAR.finditer(sentence)
        if m.start() not in bases
        and not _AROUND.search(sentence[: m.start()])
        and not (number and _OTHERS.match(sentence[number.end : m.start()]))
        and not (number and _NEXT_PART.fullmatch(sentence[number.end : m.start()]))
        and not (number and _AND_THEN.fullmatch(sentence[number.end : m.start()]) and _WAS.match(sentence, m.end()))
    ]
    apart = asides(sentence, number)
    told = [(at, year) for at, year in told if not aside(at, apart)]
    inside = [year for at, year in told if clause.holds(at)]
    if number is not None and len(told) > 1 and (ending := _ENDS_IN_YEAR.match(sentence[number.end :])):
        return ending.group(1)
    if number is not None and len(inside) > 1:
        return next((year for at, year in reversed(told) if clause.holds(at) and at < number.start), inside[0])
    since = {m.group(1) for one in (_SINCE, _BOTH) for m in one.finditer(clause.text)} if number is None else set()
    rest = [year for _, year in told if year not in since]
    return inside[0] if inside else rest[0] if rest else None


_ENDS_IN_YEAR = re.compile(
    r"(?:(?!\b(?:och(?! unga)|men|medan|mot|än|från|till|sedan|jämfört|samt|respektive)\b)"
    r"[^,;.:\d()])*?\b((?:19|20)\d\d)"
    r"(?=\s*(?:$|[.,;)]|\b(?:och|men|medan|mot|samt)\b))",
    re.IGNORECASE,
)
"""*253 personer med boendestöd 2023 och 344 personer med boendestöd 2024*: a year ends what its number begins."""
_OTHERS = re.compile(
    r"[^.;\d]{0,80}(?:mot|jämför(?:t|a|as) med|medan|från|än(?: de)?)\s+[\d\s\u00a0,]+\D", re.IGNORECASE
)
"""*72,4 procent, mot 68,2 procent 2022*: the year is of the number after."""
_NEXT_PART = re.compile(r"[^;\d]*;\s(?:(?:år|under)\s)?")
"""*uppgick till 5 419; 2020 var de 4 180*"""
_AND_THEN = re.compile(r"(?:[^;\d]|\d+(?=\s?§))*,\s(?:(?:år|under)\s)?")
_WAS = re.compile(r"\s(?:var|hade|fick|gällde|rörde|kom|blev|låg|uppgick|handlade)\b[^;]*?\s\d")
"""*51 barn omhändertogs, 2023 var det 55*: the year is of the figure after it."""
_THE_YEAR_BEFORE = re.compile(
    r"\s*(?:[a-zåäö]+\s+)?(?:året (?:innan|före|dessförinnan)|föregående år|ett år tidigare)\b",
    re.IGNORECASE,
)
"""*mot 33 året innan*: the number is of that year."""
THEN_FIRST = re.compile(r"(?:då|det året|den gången|vid den tiden|vid det tillfället)\s", re.IGNORECASE)
"""*Då hade 270 hushåll …*: of the time that was told of before."""
_YEARS_BEFORE_FIRST = re.compile(rf"(?:[a-zåäö]+\s+)?{MANY} år (?:tidigare|innan|dessförinnan)\b", re.IGNORECASE)
_YEARS_BEFORE = re.compile(rf"[;,(]\s(?:och\s|men\s)?{MANY} år (?:tidigare|innan|dessförinnan)\b[^\d]*$", re.IGNORECASE)
"""*Två år tidigare omfattade den 152*, *373 barn; fem år tidigare var de 416*"""
_SO_MANY_YEARS_BEFORE = re.compile(
    rf"\s*(?:[a-zåäö%]+\s+)?{MANY} år (?:tidigare|innan|dessförinnan)\b"
    r"(?:,?\s(?:\(|alltså |dvs\.? |år )?(?P<said>(?:19|20)\d\d)\b)?",
    re.IGNORECASE,
)
"""*en siffra som var 1 247 fem år tidigare*"""
YEAR_BEFORE_FIRST = re.compile(
    r"(?:(?:under |år )?(?:året (?:innan|före|dessförinnan)|föregående år|förra året|i fjol)|"
    r"(?:vid |i )?(?:den )?(?:förra|föregående) (?:mätning|undersökning|kartläggning)(?:en)?)\b",
    re.IGNORECASE,
)
_THEN_WAS = re.compile(
    r"\b(?:än|med|mot)\s+(?:under\s+)?(?:året (?:innan|före|dessförinnan)|föregående år|förra året|i fjol)"
    r",?\s+(?:då|när)\b[^.;\d]*$",
    re.IGNORECASE,
)
"""*fler än året innan då antalet var 13 395*: the number is of that year."""
_AGAINST = re.compile(r"\d\s*(?:[a-zåäö]+\s+)?(?:mot|jämfört med)\s+$", re.IGNORECASE)
_THAN_BEFORE = re.compile(
    r"\b(?:än|jämfört med|mot|sedan)\s+(?:under\s+)?(?:året (?:innan|före)|föregående år|i fjol|förra året)\b"
)


def _against_then(sentence: str, number: Number) -> bool:
    "*Fler än året innan …: 825 mot 807*: the number after *mot* is of the year before."
    before = sentence[: number.start]
    return bool(
        _THEN_IN_BRACKETS.search(before)
        or _THEN_AS_LABEL.search(before)
        or (_AGAINST.search(before) and _THAN_BEFORE.search(sentence))
        or (_AGAINST.search(before) and _SO_MANY_MORE.search(before) and len(YEAR.findall(sentence)) <= 1)
    )


_SO_MANY_MORE = re.compile(r"\d\s*(?:procent|%)?\s*(?:fler|färre)\b(?!.*\bän\b)", re.IGNORECASE)
"""*2 procent fler hushåll 2024, 825 mot 807*"""
_THEN_IN_BRACKETS = re.compile(
    r"\b(?:året (?:innan|före)|föregående år|förra året|ett år tidigare)\s*\((?:[a-zåäö]+\s+){0,2}$", re.IGNORECASE
)
"""*mer än året innan (1 007,6 miljoner)*"""
_THEN_AS_LABEL = re.compile(
    r"[(;,]\s*(?:motsvarande\s+)?"
    r"(?:fg\.? år|föreg\.? år|föregående år|året (?:innan|före|dessförinnan)|förra året|i fjol|ett år tidigare)\s*:?\s*"
    r"(?:(?:var|kom|fick|hade|gjordes|rörde|gällde|omfattade|avsåg|startades|inleddes|blev|låg)\s+(?:det\s+|de\s+|den\s+|siffran\s+|antalet\s+|andelen\s+)?)?$",
    re.IGNORECASE,
)
"""*235 (föregående år 200)*, *…, året innan var det 200*"""


_THAN_YEAR = re.compile(
    r"\b(?:än|jämfört med|sedan)\s+(?:år\s+|under\s+)?((?:19|20)\d\d)\s*:\s+\d[\d\s\u00a0,]*(?:[a-zåäö]+\s+){0,2}"
    r"(?:mot|jämfört med)\s+$",
    re.IGNORECASE,
)


def _against_year(before: str) -> str | None:
    "*lägre 2024 än 2019: 825 mot 835*: the number after *mot* is of the year after *än*."
    found = _THAN_YEAR.search(before)
    return found.group(1) if found else None


_AROUND = re.compile(
    r"\b(?:före|efter|innan|(?:uppgifterna|talen|siffrorna) från och med)\s+(?:år\s+)?$", re.IGNORECASE
)
"""*uppgifterna före och efter 2023*, *uppgifterna från och med 2023*: a year that nothing is told of."""
_IN_BRACKETS = re.compile(r"\s*(?:[a-zåäö]+(?:\s[a-zåäö]+){0,2}|%)?\s*\(((?:19|20)\d\d)\)")
_LABELLED = re.compile(r"(?<!sedan )(?<!än )(?<!\+/- )\b((?:19|20)\d\d)\s*:\s*$")
_THEN = re.compile(r"((?:19|20)\d\d)\s*,?\s*(?:då|när)\b")
_YEAR_AFTER = re.compile(
    r"\s*(?:i fjol,\s+)?(?:(?!(?:sedan|än|med|mot|från|jmf|jfr|jämf|jämfört)\b|"
    r"och\s+(?:år\s+)?(?:19|20)\d\d)[^\W\d]+\s+){0,2}"
    r"(?:år\s+)?((?:19|20)\d\d)\b"
)


_THE_YEAR_AFTER = re.compile(r"\s*(?:i fjol,\s+)?(?:[a-zåäö]+\s+)?året (?:efter|därpå)\b", re.IGNORECASE)
_JUST_THEN = re.compile(r"\bdå\s+(?:[a-zåäö]+\s+){0,2}$|\b(?:var|fanns|kom|gjordes) (?:de|det) då\s+$", re.IGNORECASE)
"""*sedan 2023; de var då 39 886*"""


@lru_cache(maxsize=AGAIN)
def of_number(sentence: str, number: Number) -> str | None:
    "*42 procent (2022)*, *2023 då tolv barn*, *48 personer år 2022*: a year that belongs to the number alone."
    after = sentence[number.end :]
    if as_it_was := _AS_IT_WAS.match(after):
        return as_it_was.group(1)
    if labelled := _LABELLED.search(sentence[: number.start]):
        return labelled.group(1)
    if beside := _IN_BRACKETS.match(after):
        return beside.group(1)
    if against := _against_year(sentence[: number.start]):
        return against
    if _THE_YEAR_AFTER.match(after) and (years := YEAR.findall(sentence[: number.start])):
        return str(int(years[-1]) + 1)
    if _JUST_THEN.search(sentence[: number.start]) and (years := YEAR.findall(sentence[: number.start])):
        return str(years[-1])
    then = list(_THEN.finditer(sentence[: number.start]))
    if then and not re.search(r"\d", sentence[then[-1].end() : number.start]):
        return then[-1].group(1)
    found = _YEAR_AFTER.match(after)
    if found and not (_AND_THEN.fullmatch(after[: found.start(1)]) and _WAS.match(after, found.end(1))):
        return found.group(1)
    begun = _YEAR_BEGINS.search(sentence[: number.start])
    return begun.group(1) if begun else None


_AS_IT_WAS = re.compile(r",?\s+som\s+(?:det|de|den|antalet|siffran)\s+var\s+(?:år\s+)?((?:19|20)\d\d)\b", re.IGNORECASE)
"""*färre än 152, som det var 2022*"""


def is_dated(sentence: str, number: Number) -> bool:
    "Whether a number has its own time beside it, so that it can be of no other."
    before, after = sentence[: number.start], sentence[number.end :]
    return bool(
        of_number(sentence, number)
        or YEAR_BEFORE_FIRST.match(sentence)
        or _YEARS_BEFORE_FIRST.match(sentence)
        or end_of_arrow(sentence, number) is not None
        or _THE_YEAR_BEFORE.match(after)
        or _THEN_WAS.search(before)
        or _THEN_AS_LABEL.search(before)
    )


_YEAR_BEGINS = re.compile(
    r"(?:^|[;:(]\s?|,\s|\b(?:och|men|medan|samt)\s+)(?:år\s+|under\s+)?((?:19|20)\d\d),?\s+(?:[a-zåäö]+\s+){0,3}$",
    re.IGNORECASE,
)
"""*2020 verkställdes 8 avhysningar och 2024 10*: a year that begins what the number ends."""


def of_bracket(sentence: str, number: Number) -> str | None:
    "*oförändrat jämfört med 2023 (231)*, *sedan 2023 (närmare 15 miljoner)*: the year that a number may be of."
    found = re.search(r"((?:19|20)\d\d)\s*\((?:[a-zåäö]+\s+){0,2}$", sentence[: number.start], re.IGNORECASE)
    return found.group(1) if found else None


def _of_first(sentence: str, number: Number) -> bool:
    "*från A till B* between two years, or *A → B*: A is of the first."
    if re.match(r"\s*→", sentence[number.end :]):
        return True
    return bool(re.search(r"\bfrån\s+(?:\w+\s+){0,2}$", sentence[: number.start], re.IGNORECASE)) and bool(
        re.match(r"[^.;,]{0,30}\btill\b", sentence[number.end :])
    )


_CONTRAST = re.compile(r"\s*(?:men|medan|däremot|samtidigt)\b", re.IGNORECASE)
_PEAK = re.compile(r"\b(?:högst|lägst|störst|minst|flest|färst)\w*\s+(?:[a-zåäö]+\s+){0,3}$", re.IGNORECASE)
"""*den lägsta nivån sedan 2019*: how far back it is the lowest, not what a change is since."""


@lru_cache(maxsize=AGAIN)
def _without_contrast(sentence: str, clause: Clause) -> str:
    "The sentence as far as it is about the clause: what comes after *men* compares with something else."
    rest = sentence[clause.end :]
    return sentence[: clause.end] if _CONTRAST.match(rest) else sentence


_PLUS_MINUS = re.compile(r"\+/-\s+((?:19|20)\d\d)\b")
"""*(+/- 2023: +295)*"""


@lru_cache(maxsize=AGAIN)
def _base(text: str, now: str | None) -> str | None:
    if both := _BETWEEN.search(text) or _span(text) or _FROM_TO.search(text):
        return both.group(1)
    for found in [
        *_PLUS_MINUS.finditer(text),
        *_SINCE.finditer(text),
        *_SINCE_REPORT.finditer(text),
        *_SINCE_NUMBER.finditer(text),
    ]:
        if found.group(1) != now and not _PEAK.search(text[: found.start()]):
            return found.group(1)
    return None


def says_previous(text: str) -> bool:
    return bool(_PREVIOUS.search(text))
