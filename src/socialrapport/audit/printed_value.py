"""Reads one printed value as people print it: thousands, decimal comma, footnote marks, and the signs for hidden."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from socialrapport.model.written import figure

MINUS = "-−‐‑‒–—"
"""Every sign that people type for a minus, or for nothing there: hyphens, U+2011, the minus sign, dashes."""

HIDDEN = frozenset({"..", "…", "...", "x", "X", "xx", "*", "**"})
NOTHING = frozenset({".", *MINUS, "--", "––"})
MISSING = frozenset({"uppgift saknas", "saknas", "i.u.", "u.s.", "n/a", "ej tillgänglig", "ej tillgängligt"})
_SPACES = "  \u00a0\u2007\u2009\u202f"
_SIGN = f"[{MINUS}+]?"
_NUMBER = re.compile(rf"{_SIGN}\d{{1,15}}(?:[.,]\d{{1,40}})?$")
_GROUPED = re.compile(rf"{_SIGN}\d{{1,3}}(?:[{_SPACES}'’]\d{{3}}){{1,4}}(?:[.,]\d{{1,40}})?$")
"""Fifteen digits before the comma and no more: a longer row of them counts nothing."""
_BELOW = re.compile(rf"(?:<|≤|&lt;|färre än |mindre än |under )[{_SPACES}]*(\d{{1,3}})$", re.IGNORECASE)
_RANGE = re.compile(rf"(\d)[{_SPACES}]*[–-][{_SPACES}]*(\d)$")
_MARK = re.compile(rf"(?:[{_SPACES}]*[*†‡¹²³⁴⁵]+|[{_SPACES}]+\d?\)|[{_SPACES}]+[a-eA-E]\)?|[{_SPACES}]*\([\w*]\))$")
_UNIT = re.compile(rf"[{_SPACES}]*(?:%|procent|kr|tkr|st)$", re.IGNORECASE)


@dataclass(frozen=True)
class Cell:
    """One printed value. `status` is tal, dold, inget (nothing there: counts as 0), tom or fel.

    `half` is half a unit of the last printed decimal: the truth lies within value ± half. A hidden value may be
    printed with its bounds (`<5`, `1–4`): then `most` says the greatest whole number that it can be.
    `percent` is true where a sign for percent stands beside the figure.
    """

    raw: str
    status: str
    value: Fraction = Fraction(0)
    half: Fraction = Fraction(0)
    least: int = 0
    most: int | None = None
    percent: bool = False


def read(raw: str) -> Cell:
    "A field as a cell; what is neither a number nor a sign that is known is `fel`."
    said = raw.strip(_SPACES + "\t")
    if not said or said.lower() in MISSING:
        return Cell(raw, "tom")
    if said in NOTHING:
        return Cell(raw, "inget")
    return _hidden(raw, said) or _number(raw, said) or Cell(raw, "fel")


def is_value(raw: str) -> bool:
    "Whether the field could stand in a column of values (an empty one could)."
    return read(raw).status != "fel"


def _hidden(raw: str, said: str) -> Cell | None:
    if said in HIDDEN or _MARK.sub("", said) in {"..", "…"}:
        return Cell(raw, "dold")
    if below := _BELOW.match(said):
        bound = int(below.group(1))
        return Cell(raw, "dold", most=bound if said[0] == "≤" else max(bound - 1, 0))
    if (between := _RANGE.match(said)) and int(between.group(1)) < int(between.group(2)):
        return Cell(raw, "dold", least=int(between.group(1)), most=int(between.group(2)))
    return None


def _number(raw: str, said: str) -> Cell | None:
    plain = _plain(said)
    if plain is None:
        return None
    digits = re.sub(rf"[{_SPACES}'’+]", "", plain).replace(",", ".")
    digits = "-" + digits[1:] if digits[0] in MINUS else digits
    half = Fraction(1, 2 * 10 ** len(digits.partition(".")[2]))
    return Cell(digits, "tal", Fraction(digits), half, percent=said.endswith(("%", "procent")))


def _plain(said: str) -> str | None:
    "The figure without footnote mark and unit, or None where there is no figure."
    for text in (said, _UNIT.sub("", said), _MARK.sub("", said), _UNIT.sub("", _MARK.sub("", said))):
        if _NUMBER.match(text) or _GROUPED.match(text):
            return text
    return None


def swedish(value: Fraction | int, decimals: int | None = None) -> str:
    "A number as people read it: no-break space in thousands, decimal comma."
    exact = Fraction(value)
    if decimals is None:
        decimals = (
            0 if exact.denominator == 1 else next((d for d in range(1, 4) if (exact * 10**d).denominator == 1), 2)
        )
    scaled = round(abs(exact) * 10**decimals)
    whole, part = divmod(scaled, 10**decimals)
    sign = "−" if exact < 0 and scaled else ""
    return sign + figure(whole) + (f",{part:0{decimals}d}" if decimals else "")


def printed(cell: Cell) -> str:
    "A cell's figure as people read it, with as many decimals as it was printed with; a symbol as it stands."
    if cell.status != "tal":
        return cell.raw
    return swedish(cell.value, len(str(int(1 / (2 * cell.half)))) - 1)


def one_slip(wrong: int, right: int) -> bool:
    "Whether one wrong digit, or two that changed places, makes the one of the other."
    a, b = str(wrong), str(right)
    off = [i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y]
    swapped = len(off) == 2 and off[1] == off[0] + 1 and sorted(a) == sorted(b)
    return len(a) == len(b) and (len(off) == 1 or swapped)
