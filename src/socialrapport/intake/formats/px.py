"""PX files, as SCB and other PxWeb databases save them: keywords, then the figures in one long list."""

from __future__ import annotations

import codecs
import contextlib
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from socialrapport.intake.formats.shape import Broken, Cell, Cells, Dimension, Value, in_order, size
from socialrapport.model import delivered

HEAD = 4_096
KEYWORD = re.compile(
    r'\s*([A-Z][A-Z0-9_-]*)\s*(?:\[([^\]]*)\])?\s*(?:\(\s*("[^"]*"(?:\s*,\s*"[^"]*")*)\s*\))?\s*=', re.ASCII
)
STRING = re.compile(r'"([^"]*)"')
ITEM = re.compile(r'\s*((?:"[^"]*"\s*)+|[^",;]+)\s*(,|$)')
FIGURE = re.compile(r'"[^"]*"|[^\s,;"]+')
ANSI = "cp1252"
Keywords = Mapping[tuple[str, str], str]
"""By keyword and what stands in its parenthesis, the text after `=`; only the file's own language."""


def recognises(path: Path) -> bool:
    return path.suffix.casefold() == ".px"


def read(path: Path) -> Cells:
    "The table. Raises `Broken` for whatever keeps it from being read whole."
    text = decoded(path.read_bytes())
    keywords, start = keywords_of(text)
    if ("KEYS", "") in keywords or any(k == "KEYS" for k, _ in keywords):
        raise Broken("filen är sparad med KEYS, där tomma rader saknas; spara den utan, som vanlig PX")
    names = [n for k in ("STUB", "HEADING") for n in listed(keywords.get((k, ""), ""))]
    if not names:
        raise Broken("STUB och HEADING saknas, så det går inte att veta hur talen är ordnade")
    dimensions = tuple(dimension(n, keywords, f"indelning {at}") for at, n in enumerate(names, start=1))
    figures = list(figures_of(text, start))
    if len(figures) != size(dimensions):
        raise Broken(f"DATA har {len(figures)} värden, men indelningarna ger {size(dimensions)}")
    cells = tuple(Cell(line, at, f) for (line, f), at in zip(figures, in_order(dimensions), strict=True))
    source = joined(keywords.get(("SOURCE", ""), ""))
    return Cells(dimensions, cells, source, joined(keywords.get(("CONTENTS", ""), "")))


def decoded(content: bytes) -> str:
    "The file's text in the encoding that it says itself."
    head = content[:HEAD].decode("latin-1")
    page = re.search(r'CODEPAGE\s*=\s*"([^"]*)"', head)
    ansi = re.search(r'CHARSET\s*=\s*"ANSI"', head, re.IGNORECASE)
    if not page or content.startswith(codecs.BOM_UTF8):
        with contextlib.suppress(UnicodeDecodeError):
            return content.decode("utf-8-sig")
    name = page[1].strip() if page else (ANSI if ansi else "ascii")
    try:
        return content.decode(codecs.lookup(name).name)
    except LookupError:
        raise Broken("teckenkodningen i CODEPAGE är okänd") from None
    except UnicodeError:
        if page or ansi:
            told = codecs.lookup(name).name
            raise Broken(f"filen säger att den är {told}, men är det inte; spara den på nytt") from None
        raise Broken("filen säger inte vilken teckenkodning den har (CHARSET eller CODEPAGE)") from None


def keywords_of(text: str) -> tuple[dict[tuple[str, str], str], int]:
    "The keywords before the figures, and where the figures begin."
    found: dict[tuple[str, str], str] = {}
    at = 0
    while (this := KEYWORD.match(text, at)) is not None:
        name, language, about = this.groups()
        if name == "DATA":
            return found, this.end()
        end = end_of_value(text, this.end())
        if language is None:
            found[name, joined(about or "", "|")] = text[this.end() : end]
        at = end + 1
    if text[at:].strip():
        raise Broken(f"rad {line_of(text, at)} börjar inte med ett nyckelord")
    raise Broken("filen är avbruten: DATA saknas")


def end_of_value(text: str, start: int) -> int:
    "Where the `;` stands that ends the value."
    inside = False
    for at in range(start, len(text)):
        if text[at] == '"':
            inside = not inside
        elif text[at] == ";" and not inside:
            return at
    raise Broken(f"filen är avbruten: värdet som börjar på rad {line_of(text, start)} tar inte slut")


def line_of(text: str, at: int) -> int:
    return text.count("\n", 0, at) + 1


def joined(value: str, between: str = "") -> str:
    "The value's strings as one: a long text is several, one after the other."
    return between.join(STRING.findall(value))


def listed(value: str) -> list[str]:
    "The value's strings by the commas between them."
    found = []
    at = 0
    value = value.strip()
    while at < len(value) and (this := ITEM.match(value, at)) is not None:
        item = this[1].strip()
        found.append(joined(item) if '"' in item else item)
        at = this.end()
    if at < len(value):
        raise Broken(
            f"en lista av texter går inte att läsa efter {len(found)} av dem; ett komma eller citattecken saknas"
        )
    return found


def dimension(name: str, keywords: Keywords, called: str) -> Dimension:
    "The dimension's values, with their codes where there are such; *called* is what it may be called."
    labels = listed(keywords.get(("VALUES", name), ""))
    if not labels:
        raise Broken(f"VALUES saknas för {called} i STUB och HEADING")
    codes = listed(keywords.get(("CODES", name), "")) or labels
    if len(codes) != len(labels):
        raise Broken(f"{called} i STUB och HEADING har {len(labels)} värden men {len(codes)} koder")
    code = joined(keywords.get(("VARIABLECODE", name), "")) or name
    return Dimension(code, name, tuple(Value(c, v) for c, v in zip(codes, labels, strict=True)))


def figures_of(text: str, start: int) -> Iterator[tuple[int, str]]:
    "(line, text) of every figure. Raises `Broken` where the closing `;` is missing: the last may be cut."
    end = text.rfind(";")
    if end < start or text[end + 1 :].strip(" \t\r\n\x1a\0"):
        raise Broken("filen är avbruten: DATA slutar inte med semikolon")
    line, before = line_of(text, start), start
    for found in FIGURE.finditer(text, start, end):
        line += text.count("\n", before, found.start())
        before = found.start()
        yield line, delivered.written(found[0].strip('"'))
