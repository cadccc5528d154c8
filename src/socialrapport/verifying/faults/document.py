"""What a memo is made of: no placeholder left, dates in an order that can be, the contact's own address."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from datetime import date

from socialrapport.reading.lexicon import MONTHS
from socialrapport.verifying.faults.fault import Fault, Text

_PLACEHOLDERS = (
    re.compile(r"(?<![\wåäö])Titel(?=\s{2,}|\s*$)"),
    re.compile(r"\b(?:X{2,}|x{3,}|Y{3,}|Å{2,}|å{4}|ÅÅÅÅ)(?:-\w{2}-\w{2})?\b"),
    re.compile(r"\bxx\s+(?:procent|personer|barn|hushåll|kronor|%)"),
    re.compile(r"\b(?:åååå|yyyy)-mm-dd\b", re.IGNORECASE),
    re.compile(r"\b20(?:XX|xx|ÅÅ)\b"),
    re.compile(r"\[(?!\d+\])[^\]\n]{0,60}\]"),
    re.compile(r"\{\{[^}]*\}\}|<<[^>\n]+>>|<(?:namn|datum|titel|dnr|ange|fyll)[^>\n]*>", re.IGNORECASE),
    re.compile(r"\blorem ipsum\b", re.IGNORECASE),
    re.compile(r"\b(?:TBD|TODO|N\.\s?N\.|NN|Förnamn Efternamn|Namn Namnsson|Namn Efternamn)\b"),
    re.compile(
        r"\b(?:klicka (?:eller tryck )?här|skriv (?:text )?här|fyll i|infoga|ange (?:namn|datum|titel|dnr|text))\b",
        re.IGNORECASE,
    ),
    re.compile(r"_{4,}|\.{5,}(?!\s*\d)|\?{3,}"),
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
    r"\b(?:har\s+(?:\w+\s+)?(?:behandlat|beretts|haft|godkänt|beslutat|fattat|informerats|yttrat|tagit|lämnat|förhandlats|samråtts|hållits)|"
    r"behandlade|beslutade|godkände|tillstyrkte|informerades|hölls|fattade|bereddes|yttrade)\b",
    re.IGNORECASE,
)
_FUTURE = re.compile(
    r"\b(?:kommer att|ska|planeras att|avses)\s+(?:\w+\s+){0,2}"
    r"(?:behandla|beredas|behandlas|besluta|hållas|informeras|ta upp)",
    re.IGNORECASE,
)


def dates_out_of_order(text: Text) -> Iterator[Fault]:
    "A meeting told of in the past tense that is held after the memo is dated, or in the future one before it."
    dated = dated_on(text.lines)
    if dated is None:
        return
    for read in text.reads:
        for found in _DAY.finditer(read.sentence):
            day = _date(int(found.group(3) or dated.year), found.group(2), int(found.group(1)))
            if day is None:
                yield Fault("date_order", read.line, found.group(), "Dagen finns inte.", "Rätta datumet.")
            elif day > dated and _PAST.search(read.sentence):
                why = f"Texten är daterad {dated.isoformat()} men berättar om {found.group()} som om det redan skett."
                yield Fault(
                    "date_order", read.line, found.group(), why, "Rätta datumet, eller skriv ”behandlar ärendet”."
                )
            elif day < dated and _FUTURE.search(read.sentence) and found.group(3):
                why = f"Texten är daterad {dated.isoformat()} men talar om {found.group()} som något som ska ske."
                yield Fault("date_order", read.line, found.group(), why, "Skriv i förfluten tid, eller rätta datumet.")


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
_HANDLER = re.compile(r"^\s*(?:Handläggare|Kontaktperson|Kontakt|Handlägges av)\s*:?\s*(.*)$", re.IGNORECASE)
_NAME = re.compile(r"^[A-ZÅÄÖ][\wåäöéü-]+(?:\s+[A-ZÅÄÖ][\wåäöéü-]+){1,3}$")


def contacts(text: Text) -> Iterator[Fault]:
    "The one who handles the matter has another person's e-mail."
    names = _handlers(text.lines)
    if not names:
        return
    for number, line in enumerate(text.lines, 1):
        for found in _MAIL.finditer(line):
            parts = {_plain(p) for p in re.split(r"[.\-_]", found.group(1)) if len(p) > 1}
            if not any(_same(parts, name) for name in names):
                why = f"Handläggare är {' och '.join(names)}, men e-postadressen är någon annans."
                yield Fault("contact_mismatch", number, found.group(), why, "Skriv handläggarens egen adress.")


def _handlers(lines: list[str]) -> list[str]:
    names = []
    for number, line in enumerate(lines):
        if found := _HANDLER.match(line):
            here = [found.group(1).strip(), *(one.strip() for one in lines[number + 1 : number + 3])]
            name = next((one for one in here if _NAME.match(one)), None)
            names += [name] if name else []
    return names


def _same(parts: set[str], name: str) -> bool:
    "An address is a person's when the family name, or the given name, is in it."
    own = {_plain(p) for p in re.split(r"[\s-]+", name)}
    return len(own & parts) >= min(2, len(parts))


def _plain(word: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", word.lower()) if c.isalpha() and ord(c) < 128)
