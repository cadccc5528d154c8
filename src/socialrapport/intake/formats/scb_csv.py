"""SCB's own CSV: a column for each year, or a row for each figure, as the statistics database saves it."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

from socialrapport.intake import decoding
from socialrapport.intake.columns_held import fold
from socialrapport.intake.formats.shape import Broken, Cell, Cells, Dimension, Value
from socialrapport.text_encoding import NONE_OF_THEM, WINDOWS, codec_of

TEXT = (".csv", ".txt", ".tsv", ".tab")
YEARLY = re.compile(r"(?:(.*\S)\s+)?((?:19|20)\d{2}(?:[MKQVH]\d{1,2})?)")
"""What a column is of, and its time: a year, or a part of one, which is refused in words later."""
TIMES = ("ar", "tid", "manad", "kvartal")
PLACES = frozenset({"region", "kommun", "distrikt", "stadsdel", "deso"})
NAMES = PLACES | {"alder", "kon", "civilstand", "tabellinnehall"}
HEAD = 1 << 14
LOOKED = 10
"""So many lines may stand before the header: a title and a blank line."""
Line = tuple[int, list[str]]


def recognises(path: Path) -> bool:
    if path.suffix.casefold() not in TEXT or not path.stat().st_size:
        return False
    try:
        return header_of(lines_of("\n".join(start_of(path).splitlines()[:LOOKED]))) is not None
    except csv.Error:
        return False


def start_of(path: Path) -> str:
    "The beginning of the file, good enough to know it by."
    with path.open("rb") as stream:
        start = stream.read(HEAD)
    lines = start[: start.rfind(b"\n") + 1 or None]
    return lines.decode(codec_of(lines) or WINDOWS, "ignore")


def lines_of(text: str) -> list[Line]:
    "(line number, fields), blank lines left out."
    rows = text.splitlines()
    widest = max(rows, key=lambda r: max(r.count(d) for d in decoding.DELIMITERS), default="")
    reader = csv.reader(io.StringIO(text), delimiter=decoding.delimiter_of(widest))
    return [(reader.line_num, [f.strip() for f in fields]) for fields in reader if any(f.strip() for f in fields)]


def header_of(lines: list[Line]) -> int | None:
    "Which of the lines is the header: known names first, then years, or a single column of figures."
    for at, (_, fields) in enumerate(lines):
        if is_long(fields):
            return at
        names = [f for f in fields if not YEARLY.fullmatch(f)]
        wide = 0 < len(names) < len(fields) and not any(YEARLY.fullmatch(f) for f in fields[: len(names)])
        if wide and len({fold(n) for n in names} & NAMES) >= min(2, len(names)):
            return at
    return None


def is_long(fields: list[str]) -> bool:
    "Whether the header is of one figure a row. No register of ours begins with a region."
    names = [fold(f) for f in fields]
    return len(names) > 2 and names[0] == "region" and any(n in TIMES for n in names[1:-1])


def read(path: Path) -> Cells:
    "The table, a cell for each row and year. Raises `Broken` for a row with another number of fields."
    codec = decoding.look(path).codec
    if codec is None:
        raise Broken(f"filen är {NONE_OF_THEM}")
    try:
        lines = lines_of(path.read_text(encoding=codec))
    except (UnicodeError, csv.Error):
        raise Broken("filen är avbruten eller skadad") from None
    at = header_of(lines)
    if at is None:
        raise Broken("rubrikraden med region, ålder, kön och år saknas")
    header = lines[at][1]
    long = is_long(header)
    names = header[:-1] if long else [f for f in header if not YEARLY.fullmatch(f)]
    columns = [(header[-1], "")] if long else [(m[1] or "", m[2]) for f in header if (m := YEARLY.fullmatch(f))]
    rows = [(n, f) for n, f in lines[at + 1 :] if len(f) > 1]
    if wrong := [n for n, f in rows if len(f) != len(header)]:
        raise Broken(f"rad {wrong[0]} har {len(dict(rows)[wrong[0]])} fält, men rubriken har {len(header)}")
    cells = tuple(
        Cell(
            n,
            (*(value(v, name) for name, v in zip(names, f, strict=False)), Value(content, content), *time(year)),
            text,
        )
        for n, f in rows
        for (content, year), text in zip(columns, f[len(names) :], strict=True)
    )
    labels = (*names, "tabellinnehåll", *(() if long else ("år",)))
    dimensions = tuple(
        Dimension(name, name, tuple(dict.fromkeys(c.where[i] for c in cells))) for i, name in enumerate(labels)
    )
    return Cells(dimensions, cells, "SCB")


def time(year: str) -> tuple[Value, ...]:
    "The column's year; none where the rows have it."
    return (Value(year, year),) if year else ()


def value(text: str, name: str) -> Value:
    "The regions *0180 Stockholm* and *B1 Sjösidan* are a code, with a figure in it, and a name; else its own code."
    found = re.fullmatch(r"(\w*\d\w*)\s+(\D.*)", text) if fold(name) in PLACES else None
    return Value(found[1], found[2]) if found else Value(text, text)
