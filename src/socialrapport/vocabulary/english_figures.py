"""How numbers and lists are written in British public prose: words to twelve, comma in thousands, decimal point."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from socialrapport.model import written
from socialrapport.model.indicator import YearDay
from socialrapport.vocabulary import swedish_figures
from socialrapport.vocabulary.swedish_figures import NBSP, in_scale, rounded

WORDS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
)  # fmt: skip
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def figure(value: float, decimals: int = 0) -> str:
    "42757 is *42,757*, 2.25 is *2.3*, minus is a real minus sign."
    return written.figure(value, decimals, written.ENGLISH)


def in_words(number: int) -> str:
    "Whole numbers to twelve in words, else figures."
    return WORDS[number] if 0 <= number <= 12 else figure(number)


def counted(value: float, decimals: int = 0) -> str:
    "A number as running text has it: words for whole numbers to twelve, figures for all else."
    return in_words(int(rounded(value))) if decimals == 0 else figure(value, decimals)


def of_each(value: float, decimals: int, word: str) -> str:
    "`7.0, 1, 'per cent'` is *seven per cent*: a whole number loses its decimal, and to twelve its figures."
    number = rounded(value, decimals)
    if number == number.to_integral_value():
        return f"{in_words(int(number))} {word}"
    return f"{figure(value, decimals)}{NBSP}{word}"


def ordinal(number: int) -> str:
    "*16th*, *21st*: in words to twelfth."
    words = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
    if 1 <= number <= len(words):
        return words[number - 1]
    ending = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def date(day: dt.date) -> str:
    return f"{day.day}{NBSP}{MONTHS[day.month - 1]} {day.year}"


def listing(items: Sequence[str], last: str = "and") -> str:
    "*a, b and c*"
    return swedish_figures.listing(items, last)


def money(thousands: float) -> str:
    """Thousands of kronor as people say it.

    927975 is *SEK 928 million*; 16540 is *SEK 16.5 million*; 1234567 is *SEK 1.23 billion*.
    """
    unit, decimals, _ = in_scale(thousands)
    if unit == 1:
        return f"SEK{NBSP}{figure(thousands)},000" if rounded(thousands) else f"SEK{NBSP}0"
    word = "billion" if unit == 1_000_000 else "million"
    return f"SEK{NBSP}{figure(thousands / unit, decimals)}{NBSP}{word}"


def day_and_month(day: YearDay) -> str:
    "*1 October*"
    return f"{day.day}{NBSP}{MONTHS[day.month - 1]}"
