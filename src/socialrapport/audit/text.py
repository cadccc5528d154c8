"""Turns the bytes of a file into lines of fields: whatever encoding and separator people's programs wrote it with."""

from __future__ import annotations

import csv
import io
from collections import Counter
from pathlib import Path

from socialrapport.audit.finding import UNREADABLE, Finding

Line = tuple[int, list[str]]
"""The number of a line in its file, from 1, and its fields without the space around them."""

_SEPARATORS = ";\t,|"


def lines(path: Path) -> list[Line] | Finding:
    "The lines that hold anything, or what stands in the way of reading them."
    try:
        data = path.read_bytes()
    except OSError:
        return unreadable(path, "hela filen", "Filen går inte att öppna. Se efter att den får läsas.")
    text = _decoded(data)
    if text is None or "\x00" in text:
        return unreadable(path, "hela filen", "Filen är inte en textfil. Spara tabellen som CSV.")
    try:
        return _split(text)
    except csv.Error:
        return unreadable(path, "hela filen", "Filen går inte att dela upp i rader och fält.")


def unreadable(path: Path, place: str, says: str) -> Finding:
    "What could not be read, as a finding."
    return Finding(UNREADABLE, path.name, place, says)


def _decoded(data: bytes) -> str | None:
    coding = "utf-16" if data[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8-sig"
    for name in (coding, "cp1252"):
        try:
            return data.decode(name)
        except UnicodeDecodeError:
            continue
    return None


def _split(text: str) -> list[Line]:
    """The text parted by the separator that parts most of its lines alike; a semicolon before a comma.

    A decimal comma parts lines too, so a comma is believed only where nothing else parts them.
    """
    every = [_parted(text, separator) for separator in _SEPARATORS]
    return next((parted for parted in every if _alike(parted)), max(every, key=_width))


def _parted(text: str, separator: str) -> list[Line]:
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    found: list[Line] = []
    while True:
        first = rows.line_num + 1
        fields = next(rows, None)
        if fields is None:
            return found
        if any(f.strip() for f in fields):
            found.append((first, [" ".join(f.split("\n")).strip() for f in fields]))


def _alike(parted: list[Line]) -> bool:
    width = _width(parted)
    return width > 1 and 2 * sum(len(fields) == width for _, fields in parted) >= len(parted)


def _width(parted: list[Line]) -> int:
    "The commonest number of fields."
    widths = Counter(len(fields) for _, fields in parted)
    return max(widths, key=lambda w: (widths[w], w), default=0)
