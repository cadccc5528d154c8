"""A number as it is delivered: the one definition that every reader of a delivery has, in Python and in the engine.

Thousands stand apart by spaces and decimals after a comma or a point, as people in Sweden and programs write them. A
point before exactly three digits could be either and is no number; nor is what only a programming language knows.
"""

from __future__ import annotations

import re

SPACES = " \u00a0\u202f\u2009\u2007"
SIGNS = "-−–"
DIGITS = 15
"""More are no number that anybody counts with."""
NUMBER = f"[{SIGNS}]?(?:[0-9]{{1,{DIGITS}}}|[0-9]{{1,3}}(?:[{SPACES}][0-9]{{3}}){{1,4}})(?:[.,][0-9]+)?"
POINTED = f"[{SIGNS}]?[0-9]{{1,3}}\\.[0-9]{{3}}"
"""Could be thousands or three decimals; with a comma the decimals are meant."""
THOUSANDS = f"[{SIGNS}]?[0-9]{{1,3}}[.,][0-9]{{3}}"
"""What could be thousands to somebody, where only whole numbers are expected."""


def is_number(text: str) -> bool:
    return re.fullmatch(NUMBER, text) is not None and re.fullmatch(POINTED, text) is None


def value(text: str) -> float | None:
    "The number that the text is, or None."
    if not is_number(text):
        return None
    return float(re.sub(f"^[{SIGNS}]", "-", re.sub(f"[{SPACES}]", "", text)).replace(",", "."))


def written(number: str) -> str:
    "What a program wrote, with a point for decimals, as a person would: with a comma, and no decimals that are nought."
    return re.sub(r"\.0+$", "", number).replace(".", ",") if re.fullmatch(r"-?[0-9]+\.[0-9]+", number) else number
