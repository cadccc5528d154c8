"""What a sentence says of a figure that makes it another figure than how much there is of what a table tells."""

from __future__ import annotations

import re
from collections.abc import Iterator

from socialrapport.opened.tables import Table
from socialrapport.reading import Number
from socialrapport.reading.lexicon import MONTHS
from socialrapport.verifying.linking.clauses import at as clause_at
from socialrapport.verifying.linking.clauses import clauses
from socialrapport.verifying.linking.likeness_of_tables import COUNTS_PEOPLE
from socialrapport.verifying.linking.stems import meant, stems
from socialrapport.verifying.linking.times_meant import YEAR

_NO_OTHER = r"(?:[^.,;:\d]|(?<!\d)(?:19|20)\d\d(?!\d))"
_IS_CHANGE = re.compile(
    r"(?:^|[.,;:]\s|\b(?:att|och|men)\s)(?:den\s+)?(?:(?!efter|trots|med\b|på\b|genom)[a-zåäö]+\s+)?"
    r"((?:ökning|minskning|uppgång|nedgång|förändring|ändring|utveckling|skillnad)(?:en)?)\b"
    rf"(?:(?:(?!\b(?<!av )(?<!i )(?:antal|andel|tal|siffra)\w*){_NO_OTHER})*"
    r"\b(?:är|var|blev|uppgick till|uppgår till|motsvarade|utgjorde|stannade på|landade på)|"
    rf"(?:(?!\b(?:är|var|blev|har|ser|kan|ska|fortsätter|fortsatte)\b){_NO_OTHER})*:)\s+"
    r"(?:(?:cirka|drygt|knappt|hela|bara|omkring|ungefär|nästan)\s+)?$",
    re.IGNORECASE,
)

_TOO_MANY = re.compile(
    r"(?:\s+(?!(?:är|var|blev|blir|vore|känns|låter|anses)\b)(?:[^\W\d]+|(?:19|20)\d\d)){0,8}?"
    r"\s+för\s+(mycket|många|få|lite|litet)\b",
    re.IGNORECASE,
)
"""*825 hushåll för mycket*: how many more than there should be; *är för många* is said of them all."""
_PLANNED = re.compile(
    r"(?:\s+(?:[^\W\d]+|(?:19|20)\d\d)){0,6}?\s+(förväntas|väntas|beräknas|planeras|ska|skulle|bör|borde|vill|måste|"
    r"behöver|behövde|riskerar|riskerade)\s+(?:få|ha|bli|komma|kosta|"
    r"(?!(?:uppmärksamm|noter|påpek|beakt|diskuter|analyser|jämför|ställ|tolk|läs|redovis|rapporter)as)[a-zåäö]{3,}as)\b",
    re.IGNORECASE,
)
"""*825 hushåll ska få ekonomiskt bistånd*"""
_WITHDRAWN = re.compile(r"\b(?:dra[rs]?|drogs?|dragits?|tas|tog|togs|tagits)\s(?:[^.;]*\s)?tillbaka\b", re.IGNORECASE)
"""*drogs 2 577 orosanmälningar tillbaka*"""

_LEFT = re.compile(
    r"(?:\s+(?!(?:som|och|var|fick|är)\b)[^\W\d]+){1,4}?\s+"
    r"((?:lämna|avsluta|sluta|börja|fråga)(?:de|t|r)|kräv(?:er|de|t)|hoppas|föresl(?:og|ogs|år|ås))\b(?!\s+in\b)",
    re.IGNORECASE,
)
"""*26 personer lämnade daglig verksamhet*: those who are gone, and not those who are there."""

_LOST = re.compile(
    r"\b(?:blev|blivit|blir|bli)\s+av\s+med\b|\bgick\s+miste\s+om\b|\bf(?:ick|år|ått|å)\s+nej\b|"
    r"\b(?:räknade?s?|räknats|sorterades?|togs|tagits|föll|fallit|valdes|drogs|plockades)\s+bort\b",
    re.IGNORECASE,
)
_NEVER = re.compile(
    r"\b(?:men|och|utan att)\s+(?!(?:det|den|de|vi|jag|man|siffran|talet|antalet|är|var|har)\b)"
    r"[^\W\d]+\s+(?:aldrig|inte|ej)\b(?:[^\d]|\b(?:19|20)\d\d\b)*$",
    re.IGNORECASE,
)
"""*hade rätt till bistånd men sökte aldrig*: what is denied of those who are counted."""
_ISO = re.compile(
    r"\b(?:19|20)\d\d-(?P<month>0[1-9]|1[0-2])(?:-(?P<day>[0-3]\d))?\b|"
    r"\b(?:v(?:ecka)?\.?\s?\d{1,2}|[Qq][1-4]|kv(?:artal)?\.?\s?[1-4])\b|"
    r"\b(?P<first>\d{1,2})/(?P<second>1[0-2]|[1-9])\s(?:19|20)\d\d\b"
)
"""A day, a week or a quarter, as figures say it."""
_WITHOUT = re.compile(r"\butan\s+(?:(?:någon|något|egen|ett|en)\s+)?([^\W\d]{4,})", re.IGNORECASE)


def _without(text: str, table: Table) -> str:
    "*stod utan öppenvårdsinsats*: those who do not have what the table tells of; else empty."
    names = " ".join([table.phrase, table.title, *table.labels]).lower()
    found = _WITHOUT.search(text)
    if found is None or "utan " in names:
        return ""
    return found[0] if {*meant(found[1].lower())} & {*stems(f"{table.phrase} {table.title}")} else ""


def _is_day(found: re.Match[str], table: Table) -> bool:
    "Whether a date is the day that the table tells of."
    day, month = found["day"] or found["first"], found["month"] or found["second"]
    return bool(day and month) and table.day == f"{int(day)} {MONTHS[int(month) - 1]}"


_LIVES_THERE = re.compile(
    r"\b(?:bor|sitter|vårdas)\b[^.;]*?\b(?:i|på)\s+(?:[^\W\d]+\s+)?([^\W\d]*(?:boende|hem|hvb|härbärge))(?:t|et|en)?\b",
    re.IGNORECASE,
)
"""*22 personer bor på skyddat boende*: how many there are now, and not how many were there some time in the year."""
_FIRST_TIME = re.compile(r"\bför första gången\b(?! (?:på|sedan|i|någonsin)\b)", re.IGNORECASE)
"""*placerades 45 barn för första gången*: some of those who were placed."""
_DWELLS = re.compile(r"\b(?:bo|bor|bodde|bott|pågående)\b", re.IGNORECASE)


def _lives_there(text: str, table: Table) -> str:
    "Where those of a year's figure are said to live now, in a sentence without a year; else empty."
    found = _LIVES_THERE.search(text)
    of_a_day = table.day or table.survey or _DWELLS.search(f"{table.phrase} {table.title}")
    return found[0].split()[0] if found and not of_a_day and not YEAR.search(text) else ""


_WITHIN = re.compile(r"\binom ((?:\w+ )?(?:månader|dagar|veckor|år))\b", re.IGNORECASE)


def _longer(text: str, table: Table) -> str:
    "*tog mer än fyra månader*, of what was done *inom fyra månader*; else empty."
    within = _WITHIN.search(f"{table.phrase} {table.title}")
    if within is None:
        return ""
    over = re.search(rf"\b(?:mer än|längre än|över|efter) {re.escape(within[1])}\b", text, re.IGNORECASE)
    return over[0] if over and within[0].lower() not in text.lower() else ""


_VERY = re.compile(
    r"\b(mycket|väldigt|oerhört|ganska|rätt|helt|fullt|delvis|något|mest|minst)\s+([^\W\d]{4,}(?:a|t|d|ad|iga))\b",
    re.IGNORECASE,
)


def _more_than_so(text: str, table: Table) -> str:
    "*mycket nöjda*, of those who are *nöjda*: fewer than they are; else empty."
    names = f"{table.phrase} {table.title}".lower()
    for very in _VERY.finditer(text):
        if f" {very[2].lower()} " in f" {names} " and very[0].lower() not in names:
            return very[0]
    return ""


_ARE = re.compile(r"\b(?:är|var|blir|blev|varit|blivit|fyllde|fyllt)\s+(?:(?!antal)[^\W\d]+\s+)?$", re.IGNORECASE)
_OLD = re.compile(r"\s*år\b", re.IGNORECASE)
_OLDEST = 120


def _is_age(text: str, number: Number, table: Table) -> bool:
    "*De hemlösa var 55 år 2024*: people are so old, or so many in that year; *antalet var 55 år 2024* is how many."
    if isinstance(number.value, tuple) or number.value > _OLDEST or table.unit not in COUNTS_PEOPLE:
        return False
    is_number = re.search(r"\bantal", text[: number.start], re.IGNORECASE)
    return not is_number and bool(_ARE.search(text[: number.start]) and _OLD.match(text, number.end))


_SO_MANY_MORE = re.compile(
    r"\s+(?:(?!(?:är|var|blev)\b)[^\W\d]+\s+)?(fler|färre|mer|mindre|högre|lägre)\b[^.;,\d]*\bän\b", re.IGNORECASE
)
"""*3 668 fler hushåll än Farsta*"""

_OF_EACH = re.compile(
    r"\b(?:(?:i|på|för|hos|inom)\s+)?(?:(?:varje|varenda)\s+(?!gång\b)[^\W\d]+|var och en|vart och ett|vardera)\b",
    re.IGNORECASE,
)
"""*825 i varje stadsdel*, *Var och en av de 825 hushållen*"""
_PART = re.compile(r"(?:stadsdel|kommun|del|distrikt|område|län|grupp|ålder)\w*$", re.IGNORECASE)
_APIECE = re.compile(
    r"(?:\s+[^\W\d]+){1,3}?\s+var\s*(?:(?:under\s+|år\s+|i\s+)?(?:19|20)\d\d\s*)?[.!;]?$", re.IGNORECASE
)
"""*63,2 miljoner kronor var*"""

_BOTH = re.compile(
    r"\b(?:både|såväl)\s+(?:[^\W\d]+\s+){0,3}?([^\W\d]+)\s+(?:och|som)\s+(?:(?:enligt|med|i|för|av)\s+)?([^\W\d]+)|"
    r"([^\W\d]+)\s+och\s+(?:dessutom|samtidigt|också|även)\s+(?:(?:enligt|med|i|för|av)\s+)?([^\W\d]+)",
    re.IGNORECASE,
)
"""*enligt både LSS och socialtjänstlagen*: fewer than by the one or the other."""
_APART = re.compile(r",\s(?:och|men|så)\s|;|\batt\b|\b(?:är|finns|räknas|står|döljer sig)\b[^:]*:")


def no_level(text: str, number: Number, table: Table, measure: str) -> Iterator[str]:
    "Why a number that was held against how much there is of what a *table* tells, by one *measure*, is no such figure."
    changes = _IS_CHANGE.search(text[: number.start])
    names = f"{table.phrase} {table.title}".lower()
    if changes and changes[1].lower() not in names:
        yield f"Meningen talar om en förändring (”{changes[1]}”), och talet hölls mot hur många eller mycket det är."
    if too_many := _TOO_MANY.match(text, number.end):
        yield f"Meningen säger inte hur många eller mycket det är: ”för {too_many[1]}”."
    if planned := _PLANNED.match(text, number.end):
        yield f"Meningen talar om det som ”{planned[1]}” ske, inte om det som har skett."
    if withdrawn := _WITHDRAWN.search(text):
        yield f"Inte förstått: ”{withdrawn[0].split()[0]} … tillbaka”."
    left = _LEFT.match(text, number.end)
    if left and "slut" not in names and not {*stems(left[1])} & {*stems(names)}:
        yield f"Inte förstått: ”{left[1]}”."
    if without := _without(text, table):
        yield f"Inte förstått: ”{without}”."
    if never := _NEVER.search(text, number.end):
        yield f"Inte förstått: ”{never[0].strip()}”."
    if (day := _ISO.search(text)) and not _is_day(day, table):
        yield f"Inte förstått: ”{day[0]}”."
    if first := _FIRST_TIME.search(text):
        yield f"Inte förstått: ”{first[0]}”."
    if lives := _lives_there(text, table):
        yield f"Meningen säger hur många det är nu (”{lives}”), och talet är hur många det var någon gång under året."
    if longer := _longer(text, table):
        yield f"”{longer}” är motsatsen till {table.phrase}."
    if very := _more_than_so(text, table):
        yield f"Inte förstått: ”{very}”."
    if _is_age(text, number, table):
        yield f"Talet kan vara en ålder: ”{number.raw} år”."
    if lost := _LOST.search(text):
        yield f"Inte förstått: ”{lost[0]}”."
    if more := _SO_MANY_MORE.match(text, number.end):
        yield f"Meningen säger hur många ”{more[1]}” det är än något annat, och talet hölls mot hur många det är."
    whole = table.counts_or_sums(measure)
    each = _of_each(text, number) or _APIECE.match(text, number.end)
    if each and (whole or _PART.search(each[0])) and each[0].lower() not in names:
        yield f"Meningen säger det om var och en (”{each[0].strip(' .!;')}”), och talet i tabellen är för alla."


def _of_each(text: str, number: Number) -> re.Match[str] | None:
    "What says *each* of the number; *varje barn räknas, och 116 …* says it of something else."
    here = clause_at(clauses(text), number.start)
    for each in _OF_EACH.finditer(text, here.start, here.end):
        if not _APART.search(text[min(each.end(), number.end) : max(each.start(), number.start)]):
            return each
    return None


def said_of_both(text: str, table: Table) -> str:
    "*både … och …* of what a table has by the one *or* the other; else empty."
    names = f"{table.phrase} {table.title}".lower()
    if " eller " not in names or "både " in names:
        return ""
    known = set(stems(names))
    for both in _BOTH.finditer(text):
        one, other = (set(meant(word.lower())) for word in both.groups() if word)
        if one and other and one | other <= known:
            return both[0]
    return ""
