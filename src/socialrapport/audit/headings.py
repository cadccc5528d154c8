"""What a column's or a row's name says: year, unit, groups, and what is left of it. Guesses nothing about values."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

WHOLE = "*"
"""The area of a total, and of a table without areas."""

_TOTAL = {
    "samtliga", "totalt", "total", "totala", "totalen", "summa", "alla", "bada", "tot", "hela", "sammanlagt", "bagge",
    "helar", "totalsumma", "delsumma", "sammantaget",
}  # fmt: skip
_SEX = {
    **dict.fromkeys(("man", "men", "manlig", "m"), "man"),
    **dict.fromkeys(("kvinna", "kvinnor", "k", "kvinnlig"), "kvinna"),
    **dict.fromkeys(("pojke", "pojkar"), "pojke"),
    **dict.fromkeys(("flicka", "flickor"), "flicka"),
}
_GROUP = {"barn", "vuxna", "unga", "aldre"}
_EMPTY = {
    "n",
    "antal",
    "pct",
    "procent",
    "andel",
    "%",
    "av",
    "och",
    "med",
    "for",
    "i",
    "ar",
    "per",
    "darav",
    "den",
    "k",
    "kon",
}
_PLACE = {
    "hela staden",
    "staden",
    "stad",
    "kommunen",
    "hela kommunen",
    "totalt",
    "samtliga",
    "total",
}
_PLACE |= {"summa", "hela riket", "riket totalt"}
_PER = re.compile(r"\bper[ _]?(100k|100[ _]?000|10k|10[ _]?000|1k|1[ _]?000|mille)\b")
_SCALES = {"100k": 100_000, "100000": 100_000, "10k": 10_000, "10000": 10_000, "1k": 1000, "1000": 1000, "mille": 1000}
YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
_AGES = re.compile(r"(?<![\d])(\d{1,3})[_–-](\d{1,3})(?!\d)")
_OLDER = re.compile(
    r"(?<!\d)(\d{1,3})[_ ]?(?:plus|\+|w\b|-(?!\d)|–(?!\d)|[_ ](?:ar[_ ])?(?:och|eller)[_ ]aldre|[_ ]ar[_ ]-)"
)
_MODEL = ("standardis", "utjamna", "justera", "skatta", "modell", "sasongsrensa")
_A_YEAR = re.compile(r"(?:^|[ ,])per[ _]ar$")
_YOUNGER = re.compile(r"\b(?:under|yngre an)[_ ](\d{1,2})(?!\d)")


@dataclass(frozen=True)
class Words:
    """A name taken apart. `unit` is n, pct, per, mean, amount, model or None where the name does not say.

    A `model` figure (standardised, smoothed, of a year among several) is not made of the counts beside it alone.

    `scale` is what the rate is per (100 for a percentage), `groups` ages and sexes, `rest` the other words.
    """

    year: int | None
    unit: str | None
    scale: Fraction | None
    groups: frozenset[str]
    total: bool
    rest: frozenset[str]


# The same few names stand over every table, and each is asked for many times.
@lru_cache(maxsize=8192)
def plain(text: str) -> str:
    "Lower case, without diacritics, with one space for any run of spaces."
    folded = (
        text.strip()
        .lower()
        .translate(str.maketrans("åäöéü‐‑–−", "aaoeu----"))
        .replace("\u00a0", " ")
        .replace("\u202f", " ")
    )
    return re.sub(r"\s+", " ", folded)


@lru_cache(maxsize=8192)
def words(text: str) -> Words:
    "What a name says."
    left = plain(text)
    years = YEAR.findall(left)
    left = YEAR.sub(" ", left)
    per = _PER.search(left.replace("_", " ")) or _PER.search(left)
    unit, scale = _unit(left, per)
    if per:
        left = left.replace("_", " ") if per.group(0) not in left else left
        left = left.replace(per.group(0), " ")
    groups = {f"0-{int(a) - 1}" for a in _YOUNGER.findall(left)}
    left = _YOUNGER.sub(" ", left)
    groups |= {f"{a}-{b}" for a, b in _AGES.findall(left)}
    left = _AGES.sub(" ", left)
    groups |= {f"{a}+" for a in _OLDER.findall(left)}
    left = _OLDER.sub(" ", left)
    tokens = [t for t in re.split(r"[^\w%]+|_", left) if t]
    groups |= {_SEX[t] for t in tokens if t in _SEX and not (t in {"k", "m"} and len(tokens) == 1)}
    groups |= {t for t in tokens if t in _GROUP}
    rest = {t for t in tokens if t not in _EMPTY | _TOTAL | _GROUP and t not in _SEX}
    total = any(t in _TOTAL for t in tokens)
    return Words(int(years[-1]) if years else None, unit, scale, frozenset(groups), total, frozenset(rest))


def _unit(left: str, per: re.Match[str] | None) -> tuple[str | None, Fraction | None]:
    tokens = set(re.split(r"[^\w%]+|_", left))
    if any(t.startswith(_MODEL) for t in tokens) or _A_YEAR.search(left):
        return "model", None
    if tokens & {"median", "medelbidrag", "snitt", "medel"} or any(
        t.startswith(("genomsnitt", "medel")) for t in tokens
    ):
        return "mean", None
    if per:
        return "per", Fraction(_SCALES[per.group(1).replace(" ", "").replace("_", "")])
    if tokens & {"pct", "procent", "%", "procentenheter", "proc"} or any(t.startswith("andel") for t in tokens):
        return "pct", Fraction(100)
    if "per" in tokens or "kvot" in tokens or "index" in tokens:
        return "mean", None
    if tokens & {"kr", "tkr", "mnkr", "mkr", "kronor", "belopp", "kostnad", "kostnader"}:
        return "amount", None
    if tokens & {"n", "antal"}:
        return "n", None
    return None, None


_TOWN = re.compile(r"(?!annan|okand|egen|samma|ovrig)[\w-]+ (?:stad|kommun)")


def areas(labels: Sequence[str]) -> tuple[str, ...]:
    """Areas' names as they are compared; the whole municipality is `*` whatever it is called.

    The one among them that is named as a municipality, *Norrsunds kommun*, is the whole; of several none is.
    """
    names = [plain(label) for label in labels]
    towns = {name for name in names if _TOWN.fullmatch(name)}
    wholes = _PLACE | towns if len(towns) == 1 else _PLACE
    return tuple(WHOLE if name in wholes else name for name in names)


def topic(file: str) -> frozenset[str]:
    "The words of a file's name that say what it is about."
    name = re.sub(r"\.\w+$", "", plain(file))
    tokens = [t for t in re.split(r"[^a-z]+", re.sub(r"^[a-z]{0,3}\d+_", "", name)) if len(t) > 2]
    return frozenset(t for t in tokens if t not in {"sdo", "kon", "alder", "pct", "per", "tabell", "stad"} | _EMPTY)
