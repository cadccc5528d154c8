"""How numbers, dates and lists are written in Swedish public prose: words to tolv, fixed spaces, decimal comma.

Nothing here knows what a number means; that is for the sentences.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from socialrapport.model.indicator import YearDay
from socialrapport.model.naming import capital, lower_first
from socialrapport.model.swedish_nouns import MONTHS
from socialrapport.model.written import NBSP, figure, rounded

__all__ = [
    "EN_DASH",
    "MONTHS",
    "NBSP",
    "ORDINALS",
    "TENS",
    "WORDS",
    "capital",
    "counted",
    "date",
    "day_and_month",
    "figure",
    "in_scale",
    "in_words",
    "listing",
    "lower_first",
    "money",
    "of_each",
    "ordinal",
    "rounded",
    "span",
]

EN_DASH = "\u2013"

WORDS = ("noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv")
ORDINALS = (
    "nollte", "första", "andra", "tredje", "fjärde", "femte", "sjätte", "sjunde", "åttonde", "nionde",
    "tionde", "elfte", "tolfte", "trettonde", "fjortonde", "femtonde", "sextonde", "sjuttonde", "artonde",
    "nittonde", "tjugonde",
)  # fmt: skip
TENS = {2: "tjugo", 3: "trettio", 4: "fyrtio", 5: "femtio", 6: "sextio", 7: "sjuttio", 8: "åttio", 9: "nittio"}


def in_words(number: int, neuter: bool = False) -> str:
    "Whole numbers to tolv in words, with *ett* before a neuter noun; else figures."
    if number == 1:
        return "ett" if neuter else "en"
    return WORDS[number] if 0 <= number <= 12 else figure(number)


def counted(value: float, decimals: int = 0, neuter: bool = False) -> str:
    "A number as running text has it: words for whole numbers to tolv, figures for all else."
    number = rounded(value, decimals)
    if decimals == 0:
        return in_words(int(number), neuter)
    return figure(value, decimals)


def of_each(value: float, decimals: int, word: str) -> str:
    "`7.0, 1, 'procent'` is *sju procent*: a whole number loses its decimal, and to tolv its figures."
    number = rounded(value, decimals)
    if number == number.to_integral_value():
        return f"{in_words(int(number))} {word}"
    return f"{figure(value, decimals)}{NBSP}{word}"


def date(day: dt.date) -> str:
    return f"{day.day}{NBSP}{MONTHS[day.month - 1]} {day.year}"


def day_and_month(day: dt.date | YearDay) -> str:
    return f"{day.day}{NBSP}{MONTHS[day.month - 1]}"


def listing(items: Sequence[str], last: str = "och") -> str:
    "*a, b och c*"
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {last} {items[-1]}"


def span(first: int | str, last: int | str) -> str:
    "*2020–2024*; a single year when they are the same."
    return str(first) if str(first) == str(last) else f"{first}{EN_DASH}{last}"


def ordinal(number: int) -> str:
    "*den sextonde*: in words to ninety-nine."
    if number < len(ORDINALS):
        return ORDINALS[number]
    if number < 100:
        tens, ones = divmod(number, 10)
        return f"{TENS[tens]}{ORDINALS[ones]}" if ones else f"{TENS[tens]}nde"
    return f"{number}:{'a' if number % 10 in (1, 2) and number % 100 not in (11, 12) else 'e'}"


MONEY = ((1_000_000, 1_000_000, 2), (100_000, 1_000, 0), (10_000, 1_000, 1), (1_000, 1_000, 2), (0, 1, 0))
"""Thousands of kronor: from how many, told in which unit of thousands, with how many decimals.

Three digits of a million or more, so that a change worked out from what is printed is the one that is told.
"""


def in_scale(thousands: float) -> tuple[int, int, float]:
    "The unit of thousands that money is told in, with how many decimals, and half a unit of the last digit."
    told = float(f"{abs(thousands):.3g}")
    _, unit, decimals = next(scale for scale in MONEY if told >= scale[0])
    return unit, decimals, 0.5 * 10**-decimals * unit


def money(thousands: float) -> str:
    """Thousands of kronor as people say it.

    927975 is *928 miljoner kronor*; 16540 is *16,5 miljoner kronor*; 1234567 is *1,23 miljarder kronor*.
    """
    unit, decimals, _ = in_scale(thousands)
    if unit == 1:
        return f"{figure(thousands)}{NBSP}000 kronor" if rounded(thousands) else "0 kronor"
    word = "miljarder" if unit == 1_000_000 else "miljoner"
    return f"{figure(thousands / unit, decimals)}{NBSP}{word} kronor"
