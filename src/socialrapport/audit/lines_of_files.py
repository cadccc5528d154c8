"""Turns the bytes of a file into lines of fields: whatever encoding and separator people's programs wrote it with."""

from __future__ import annotations

import csv
import io
import unicodedata
from collections import Counter
from pathlib import Path

from socialrapport.audit.fault import UNREADABLE, Finding
from socialrapport.text_encoding import codec_of

Line = tuple[int, list[str]]
"""The number of a line in its file, from 1, and its fields without the space around them."""

_SEPARATORS = ";\t,|"
_UNSEEN = dict.fromkeys([0xAD, 0xFEFF, 0x2060, *range(0x200B, 0x2010)], None)
"""Soft hyphens, joiners and marks of direction, that a name has in one file and not in another."""


def lines(path: Path) -> list[Line] | Finding:
    "The lines that hold anything, or what stands in the way of reading them."
    try:
        data = path.read_bytes()
    except OSError:
        return unreadable(path, "hela filen", "Filen går inte att öppna. Se efter att den får läsas.")
    text = _decoded(data)
    if text is None or "\x00" in text:
        return unreadable(path, "hela filen", "Filen är inte en textfil. Spara tabellen som CSV.")
    parted = _split(unicodedata.normalize("NFC", text.translate(_UNSEEN)))
    if not isinstance(parted, int):
        return parted
    says = "Filen går inte att dela upp i rader och fält: ett citattecken som öppnas här stängs inte."
    return unreadable(path, f"rad {parted}", says)


def unreadable(path: Path, place: str, says: str) -> Finding:
    "What could not be read, as a finding."
    return Finding(UNREADABLE, path.name, place, says)


def _decoded(data: bytes) -> str | None:
    codec = codec_of(data)
    try:
        return data.decode(codec) if codec else None
    except UnicodeDecodeError:
        return None


def _split(text: str) -> list[Line] | int:
    """The text parted by the separator that parts most of its lines alike; a semicolon before a comma.

    A decimal comma parts lines too, so a comma is believed only where nothing else parts them. A number is that of
    the line where no separator parts the text.
    """
    every = [_parted(text, separator) for separator in _SEPARATORS]
    whole = [parted for parted in every if not isinstance(parted, int)]
    if not whole:
        return max(line for line in every if isinstance(line, int))
    return next((parted for parted in whole if _alike(parted)), max(whole, key=_width))


def _parted(text: str, separator: str) -> list[Line] | int:
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    found: list[Line] = []
    first = 1
    try:
        for fields in rows:
            if any(f.strip() for f in fields):
                found.append((first, [" ".join(f.split("\n")).strip() for f in fields]))
            first = rows.line_num + 1
    except csv.Error:
        return first
    return found


def _alike(parted: list[Line]) -> bool:
    width = _width(parted)
    return width > 1 and 2 * sum(len(fields) == width for _, fields in parted) >= len(parted)


def _width(parted: list[Line]) -> int:
    "The commonest number of fields."
    widths = Counter(len(fields) for _, fields in parted)
    return max(widths, key=lambda w: (widths[w], w), default=0)
