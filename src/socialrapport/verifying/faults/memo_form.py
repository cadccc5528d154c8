"""What a memo is made of: no placeholder left, dates in an order that can be, the contact's own address."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from datetime import date

from socialrapport.reading.lexicon import MONTHS
from socialrapport.verifying.faults.flaw import Fault, Text

_PLACEHOLDERS = (
    re.compile(r"(?<![\wåäö])Titel(?=\s{2,}|\s*$)"),
    re.compile(r"\b(?:X{2,}|x{3,}|Y{3,}|Å{2,}|å{4}|ÅÅÅÅ)(?:-\w{2}-\w{2})?\b"),
    re.compile(r"\bxx\s+(?:procent|personer|barn|hushåll|kronor|%)"),
    re.compile(r"\b(?:åååå|yyyy)-mm-dd\b", re.IGNORECASE),
    re.compile(r"\b20(?:XX|xx|ÅÅ)\b"),
    re.compile(r"\[(?!\d+\]|Ej bekräftad för \d{4}\])[^\]\n]{0,60}\]"),
    re.compile(r"\{\{[^}]*\}\}|<<[^>\n]+>>|<(?:namn|datum|titel|dnr|ange|fyll)[^>\n]*>", re.IGNORECASE),
    re.compile(r"\blorem ipsum\b", re.IGNORECASE),
    re.compile(r"\b(?:TBD|TODO|N\.\s?N\.|NN|Förnamn Efternamn|Namn Namnsson|Namn Efternamn)\b"),
    re.compile(
        r"\b(?:klicka (?:eller tryck )?här|skriv (?:text )?här|fyll i|infoga|ange (?:namn|datum|titel|dnr|text))\b",
        re.IGNORECASE,
    ),
    re.compile(r"_{4,}|\.{5,}+(?!\s*\d)|\?{3,}"),
)
_ROLES = r"(?:direktör|chef|handläggare|utredare|ordförande|nämnd|förvaltning)"


def placeholders(text: Text) -> Iterator[Fault]:
    "*Titel* where a title should stand, *XX procent*, *[fyll i]*."
    for number, line in enumerate(text.lines, 1):
        for pattern in _PLACEHOLDERS:
            for found in pattern.finditer(line):
                if found.group() == "Titel" and not _signs(text.lines, number):
                    continue
                yield Fault(
                    "placeholder",
                    number,
                    found.group().strip(),
                    "En platshållare står kvar i texten.",
                    "Skriv det som ska stå där.",
                )


def _signs(lines: list[str], number: int) -> bool:
    "A lone *Titel* is a placeholder beside another's title, or where signatures stand; not as the head of a column."
    around = " ".join(lines[max(0, number - 4) : number + 3])
    return bool(re.search(_ROLES, around, re.IGNORECASE))


_ISO = re.compile(r"\b(20\d\d)-(\d\d)-(\d\d)\b")
_DAY = re.compile(rf"\bden\s+(\d{{1,2}})\s+({'|'.join(MONTHS[:12])})(?:\s+(20\d\d))?", re.IGNORECASE)
_PAST = re.compile(
    r"\b(?:har\s+(?:\w+\s+)?(?:behandlats?|beretts|haft|godkänts?|beslutats?|fattats?|informerats|yttrat|tagits?|lämnats?|förhandlats|samråtts|"
    r"hållits|diskuterats?|redovisats?)|"
    r""
    r"behandlade|beslutade|godkände|tillstyrkte|informerades|hölls|fattade|bereddes|yttrade)\b",
    re.IGNORECASE,
)
_FUTURE = re.compile(
    r"\b(?:kommer att|ska|planeras att|avses)\s+(?:\w+\s+){0,2}"
    r"(?:behandla|beredas|behandlas|besluta|hållas|informeras|ta upp)",
    re.IGNORECASE,
)


LEAP = date(2024, 1, 1)
"""A year that has every day, for a day whose year is not told."""


def dates_out_of_order(text: Text) -> Iterator[Fault]:
    "A meeting told of in the past tense that is held after the memo is dated, or in the future one before it."
    dated = dated_on(text.lines)
    for read in text.reads:
        for found in _DAY.finditer(read.sentence):
            day = _date(int(found.group(3) or (dated or LEAP).year), found.group(2), int(found.group(1)))
            if day is None:
                yield Fault("date_order", read.line, found.group(), "Dagen finns inte.", "Rätta datumet.")
            elif dated is None:
                continue
            elif day > dated and _PAST.search(read.sentence):
                why = f"Texten är daterad {dated.isoformat()} men berättar om {found.group()} som om det redan skett."
                yield Fault(
                    "date_order", read.line, found.group(), why, "Rätta datumet, eller skriv ”behandlar ärendet”."
                )
            elif day < dated and _FUTURE.search(read.sentence) and found.group(3):
                why = f"Texten är daterad {dated.isoformat()} men talar om {found.group()} som något som ska ske."
                yield Fault("date_order", read.line, found.group(), why, "Skriv i förfluten tid, eller rätta datumet.")


_WEEKDAYS = ("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag")
_ON_A_DAY = re.compile(
    rf"\b({'|'.join(_WEEKDAYS)})(?:en)?\s+(?:den\s+)?(\d{{1,2}})\s+({'|'.join(MONTHS[:12])})(?:\s+(20\d\d))?",
    re.IGNORECASE,
)


def weekdays(text: Text) -> Iterator[Fault]:
    "*Onsdagen den 27 maj 2025* was a Tuesday."
    dated = dated_on(text.lines)
    for number, line in enumerate(text.lines, 1):
        for found in _ON_A_DAY.finditer(line):
            year = int(found.group(4) or (dated.year if dated else 0))
            day = _date(year, found.group(3), int(found.group(2))) if year else None
            if day and _WEEKDAYS[day.weekday()] != found.group(1).lower():
                why = f"Den {found.group(2)} {found.group(3)} {year} är en {_WEEKDAYS[day.weekday()]}."
                yield Fault("date_order", number, found.group(), why, "Rätta veckodagen eller datumet.")


_NAMED_BY_YEAR = re.compile(r"\b([A-ZÅÄÖ]\w*(?:rapport|bokslut|berättelse|redogörelse)(?:en)?)\s+((?:19|20)\d\d)\b")


def title_year(text: Text) -> Iterator[Fault]:
    "The heading names the report of another year than the text does."
    named = [(n, m) for n, line in enumerate(text.lines, 1) for m in _NAMED_BY_YEAR.finditer(line)]
    head = {n for n, line in enumerate(text.lines, 1) if line.strip()}
    first = set(sorted(head)[:4])
    for number, found in named:
        others = [m.group(2) for n, m in named if m.group(1) == found.group(1) and n != number]
        if number in first and others and found.group(2) not in others and len(set(others)) == 1:
            why = f"Rubriken säger {found.group(2)}, texten {others[0]}."
            yield Fault("title_year", number, found.group(), why, "Rätta året.")


def dated_on(lines: list[str]) -> date | None:
    """The date of a memo: the earliest of those that stand on lines of their own, or beside *Datum*, near its head."""
    found = []
    for line in lines[:120]:
        for one in _ISO.finditer(line):
            if len(line.strip()) <= 28 or re.search(r"datum|tjänsteutlåtande", line, re.IGNORECASE):
                found += [d for d in [_day(*map(int, one.groups()))] if d]
    return min(found) if found else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _date(year: int, month: str, day: int) -> date | None:
    return _day(year, MONTHS.index(month.lower()) + 1, day)


_MAIL = re.compile(r"\b([a-zåäö]+(?:[.\-_][a-zåäö]+)+)@[\w.-]+", re.IGNORECASE)
_HANDLER = re.compile(
    r"^\s*(?:Handläggare|Kontaktperson|Kontakt|Presskontakt|Handlägges av)\s*:?\s*(.*)$", re.IGNORECASE
)
_NAME = re.compile(r"^[A-ZÅÄÖ][\wåäöéü-]+(?:\s+[A-ZÅÄÖ][\wåäöéü-]+){1,3}$")


def contacts(text: Text) -> Iterator[Fault]:
    "The one who handles the matter has another person's e-mail."
    names = _handlers(text.lines)
    if not names:
        return
    for number, line in enumerate(text.lines, 1):
        for found in _MAIL.finditer(line):
            parts = {_plain(p) for p in re.split(r"[.\-_]", found.group(1)) if len(p) > 1}
            if not _is_office(parts) and not any(_same(parts, name) for name in names):
                why = f"Handläggare är {' och '.join(names)}, men e-postadressen är någon annans."
                yield Fault("contact_mismatch", number, found.group(), why, "Skriv handläggarens egen adress.")


_AFTER_NAME = re.compile(r"[,;(]|\s{2,}|\s(?=\S+@)|\s0\d")


def _handlers(lines: list[str]) -> list[str]:
    names = []
    for number, line in enumerate(lines):
        if found := _HANDLER.match(line):
            here = [
                re.split(r"[,;(]|\s{2,}|\s(?=\S+@)|\s0\d", found.group(1))[0].strip(),
                *(one.strip() for one in lines[number + 1 : number + 3]),
            ]
            name = next((one for one in here if _NAME.match(one)), None)
            names += [name] if name else []
    return names


_PHONE = re.compile(r"(?<![\d-])(?:\+46|0)[\d\s\u00a0-]{6,14}\d")
_FULL_NAME = re.compile(
    r"\b[A-ZÅÄÖ][a-zåäöéü]+(?:-[A-ZÅÄÖ][a-zåäöéü]+)?(?:\s+[A-ZÅÄÖ][a-zåäöéü]+(?:-[A-ZÅÄÖ][a-zåäöéü]+)?){1,2}"
)


def same_phone(text: Text) -> Iterator[Fault]:
    "One telephone number stands beside two people, or an address beside another's name."
    seen: dict[str, str] = {}
    for number, line in enumerate(text.lines, 1):
        names = list(_FULL_NAME.finditer(line))
        for found in _PHONE.finditer(line):
            name = next((m.group() for m in reversed(names) if m.end() <= found.start() <= m.end() + 60), None)
            digits = re.sub(r"\D", "", found.group()).removeprefix("46").removeprefix("0")
            if name and seen.setdefault(digits, name) != name:
                why = f"Numret står också vid {seen[digits]}."
                yield Fault("contact_mismatch", number, found.group(), why, f"Skriv numret till {name}.")
        for found in _MAIL.finditer(line):
            near = [m.group() for m in names if m.end() <= found.start() <= m.end() + 60]
            parts = {_plain(p) for p in re.split(r"[.\-_]", found.group(1)) if len(p) > 1}
            if (
                near
                and not _HANDLER.match(line)
                and not _is_office(parts)
                and not any(_same(parts, name) for name in near)
            ):
                why = f"Adressen är inte {near[-1]}s."
                yield Fault("contact_mismatch", number, found.group(), why, f"Skriv adressen till {near[-1]}.")


_OFFICE = re.compile(r"registrat|info|kontakt|press|namnd|forvaltning|center|kansli|diarium|support")


def _is_office(parts: set[str]) -> bool:
    "An address of a unit, no person's: *registrator.social@*."
    return any(
        re.search(r"registrat|info|kontakt|press|namnd|forvaltning|center|kansli|diarium|support", p) for p in parts
    )


def _same(parts: set[str], name: str) -> bool:
    "An address is a person's when the family name, or the given name, is in it."
    own = {_plain(p) for p in re.split(r"[\s-]+", name)}
    return len(own & parts) >= min(2, len(parts))


def _plain(word: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", word.lower()) if c.isalpha() and ord(c) < 128)
