"""A text as paragraphs and sentences that know their line, whatever program its characters come from."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from socialrapport.reading.lexicon import ABBREVIATIONS


@dataclass(frozen=True)
class Line:
    "A sentence, or a paragraph, and the line of the source where it begins (in Word: the paragraph's number)."

    text: str
    line: int
    endless: bool = False
    """So long without a stop that it is data and no sentence; nothing in it is read."""


_LINES = str.maketrans({"\v": "\n", "\x1c": "\n", "\x1d": "\n", "\x85": "\n", "\u2028": "\n", "\u2029": "\n\n"})
_UNSEEN = dict.fromkeys(
    [*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A), 0xAD, 0x180E, 0xFEFF], None
)
"""Soft hyphens, joiners and marks of direction: they are in the file and not on the page."""
_LIGATURES = str.maketrans(
    {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl", "\ufb05": "st"}
)


def normal(text: str) -> str:
    "The text as it looks: one character a letter (*å*, not *a* and a ring), one kind of line end, nothing unseen."
    broken = re.sub("\u00ad(?:\r\n?|\n)", "", text).replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", broken.translate(_LINES).translate(_UNSEEN).translate(_LIGATURES))


def paragraphs(text: str) -> Iterator[Line]:
    "The paragraphs of a text, wrapped lines joined."
    lines = normal(text).replace("\f", "\n\n").split("\n")
    block: list[str] = []
    first = 1
    for number, line in enumerate([*lines, ""], 1):
        if line.strip():
            first = number if not block else first
            block.append(line.strip())
        elif block:
            yield from _block(block, first)
            block = []


_ENDS = re.compile(r"[.!?:…][”\"')\]]*\d{0,2}$")
_BEGINS = re.compile(r"^(?:#{1,6}\s|[-*•–]\s+|\d{1,2}[.)]\s+|>\s|\||(?:19|20)\d\d:\s|[→↑↓])")
_RULE = re.compile(r"\|?(?:\s*:?-{2,}:?\s*\|?)+")
"""The line under the head of a table in Markdown."""


def _table(block: list[str], first: int) -> Iterator[Line]:
    """The rows of a table in Markdown as sentences: *Hushåll med ekonomiskt bistånd, 2023: 13 395.*

    Each figure stands with what its row and its column are called, and without either it is nobody's.
    """
    head = _cells(block[0])
    for number, line in enumerate(block[2:], first + 2):
        label, *figures = _cells(line) or [""]
        told = [
            f"{', '.join(filter(None, (label, name)))}: {figure}."
            for name, figure in zip(head[1:], figures, strict=False)
            if label and figure
        ]
        yield Line(" ".join(told) or label, number)


_FIGURES = re.compile(r"[+−–-]?\d[\d\s]*(?:,\d+)?\s*%?")


def _separated(block: list[str]) -> list[str]:
    "The rows of a table with a semicolon or a tab between cells, as Markdown has them; none where it is no table."
    for sign in (";", "\t"):
        many = {line.count(sign) for line in block}
        if len(many) == 1 and 0 not in many:
            cells = [[cell.strip() for cell in line.split(sign)] for line in block]
            if all(_FIGURES.fullmatch(cell) or not cell for row in cells[1:] for cell in row[1:]):
                return [" | ".join(row) for row in cells]
    return []


def _cells(row: str) -> list[str]:
    return [_bare(cell.strip()) for cell in row.strip().strip("|").split("|")]


def _block(block: list[str], first: int) -> Iterator[Line]:
    "Lines that each are a sentence stay apart; a wrapped paragraph is joined; a list has a paragraph an item."
    rule = next((at for at, line in enumerate(block[1:], 1) if "|" in line and _RULE.fullmatch(line)), 0)
    if rule:
        rows = next((at for at, line in enumerate(block[rule:], rule) if "|" not in line), len(block))
        if rule > 1:
            yield from _block(block[: rule - 1], first)
        yield from _table(block[rule - 1 : rows], first + rule - 1)
        if rows < len(block):
            yield from _block(block[rows:], first + rows)
        return
    if len(block) > 1 and not rule and (split := _separated(block)):
        yield from _table([split[0], "", *split[1:]], first - 1)
        return
    if (
        not rule
        and len(block) > 1
        and len({line.strip().strip("|").count("|") for line in block}) == 1
        and "|" in block[0]
    ):
        yield from _table([block[0], "", *block[1:]], first - 1)
        return
    if len(block) > 1 and all(map(_is_of_a_slide, block)) and not any(map(_IN_WORDS.search, block[:-1])):
        yield from (Line(_bare(line), first + i) for i, line in enumerate(block))
        return
    ending = sum(bool(_ENDS.search(line)) for line in block)
    if len(block) > 1 and ending >= 0.6 * len(block) and not _hangs(block):
        yield from (Line(_bare(line), first + i) for i, line in enumerate(block))
        return
    labelled = sum(bool(_LABELLED.match(line)) for line in block) > 1
    width = max(map(len, block))
    joined: list[str] = []
    at = first
    for number, line in enumerate(block, first):
        before = block[number - first - 1]
        apart = (
            _BEGINS.match(line)
            or (labelled and _LABELLED.match(line))
            or _AXIS.fullmatch(line)
            or _AXIS.fullmatch(before)
        )
        if joined and (apart or _stands_alone(before, line, width)):
            yield Line(_bare("".join(joined)), at)
            joined, at = [], number
        joined[-1:] = _glued(joined[-1], line) if joined else [line]
    if joined:
        yield Line(_bare("".join(joined)), at)


_LABELLED = re.compile(
    r"[A-ZÅÄÖ](?:[^.:!?\d]|(?<!\d)(?:19|20)\d\d(?!\d)){0,60}:\s+\S.*\d|[a-zåäö][^.:!?\d]{2,40}:\s+\d|"
    r"[a-zåäö][^.,:!?\d]{2,30}\s\d[\d\s]*(?:,\d+)?\s*%?(?:\s\((?:19|20)\d\d\))?$"
)
"""*Farsta: 253 personer*: where several lines begin so, each is of its own."""
_AXIS = re.compile(r"(?:(?:19|20)\d\d\s+){2,}(?:19|20)\d\d|(?:\d+(?:,\d+)?\s*%?\s+){3,}\d+(?:,\d+)?\s*%?")
"""The years under a chart, and the figures along it, which go on from no line and into none."""


def _is_of_a_slide(line: str) -> bool:
    "A short line that begins of its own, as those of a slide do; a wrapped one mostly begins with a small letter."
    return len(line) < SHORT and (_BEGINS.match(line) is not None or not line[:1].islower())


SHORT = 70
"""Characters of a line that is no wrapped one."""


def _hangs(block: list[str]) -> bool:
    "Whether lines go on in small letters, as wrapped ones do."
    return any(line[:1].islower() for line in block[1:])


_GOES_ON = re.compile(
    r"[,–-]$|\b(?:och|i|på|av|för|till|med|eller|som|om|vid|från|stads?|enligt|både|såväl|inom|hos|mot|genom|under|den|det|en|ett|att|är|var|(?!(?:19|20)\d\d$)\d+)$",
    re.IGNORECASE,
)


_IN_WORDS = re.compile(rf"(?:{_GOES_ON.pattern})(?<!\d)", re.IGNORECASE)
"""The same of a line that does not end in a number."""
_FIGURE = re.compile(r"[+−-]?\d[\d\s]*(?:,\d+)?\s*(?:%|‰)?")
"""A line that is a large number alone, as those are that stand above their names."""


def _stands_alone(before: str, line: str, width: int) -> bool:
    "A line much shorter than the others, before one that begins with a capital, ended there: a heading, an address."
    short = len(before) < 0.6 * width and len(before) < 60
    begins = line[:1].isupper() or line[:1].isdigit()
    if short and _FIGURE.fullmatch(line):
        return True
    ended = not _ENDS.search(before) and (not _GOES_ON.search(before) or re.fullmatch(r"[\d\W]+", before) is not None)
    return short and begins and ended


def _glued(before: str, line: str) -> list[str]:
    "A line after another: a word that was divided is whole again."
    if before.endswith("-") and line[:1].islower() and not re.match(r"(?:och|eller|samt|respektive)\b", line):
        return [before[:-1], line]
    return [before, f" {line}"]


def _bare(line: str) -> str:
    "Without the marks of Markdown."
    line = re.sub(r"^(?:#{1,6}|[*•>→]|-|[↑↓](?:/[↑↓])?)\s+", "", line)
    line = re.sub(r"\*\*(.{1,300}?)\*\*|__(.{1,300}?)__", lambda m: m.group(1) or m.group(2), line)
    line = re.sub(r"\[([^\]]{1,300})\]\([^)]{1,300}\)", r"\1", line)
    return re.sub(r"[ \t]+", " ", line).strip()


_SHORT = frozenset(a.lower().rstrip(".") for a in ABBREVIATIONS)
_STOP = re.compile(r"[.!?…]+[”\"')\]]*(?:\d{1,2}(?=\s|$))?(?=\s+[\"”'(\[–-]?\s*[A-ZÅÄÖÉ0-9§])")


def sentences(paragraph: Line) -> Iterator[Line]:
    "The sentences of a paragraph; abbreviations, dates and numbered points do not end one."
    text, start = paragraph.text, 0
    for stop in _STOP.finditer(text):
        if _ends_here(text, start, stop):
            yield from _pieces(text[start : stop.end()].strip(), paragraph.line)
            start = stop.end()
    yield from _pieces(text[start:].strip(), paragraph.line)


WORD = 60
"""Letters of what may stand before a stop, or after it, to tell whether a sentence ends there."""
LONGEST = 1500
"""A sentence of more characters is a row of data without an end; it is read in pieces, as it takes forever whole."""


ROW = 300
"""The same of a row of bare numbers, where each may share its unit with all the others."""
ENDLESS = 20_000
"""What goes on for so many characters without a stop is no sentence that anybody has written."""
_LETTER = re.compile(r"[^\W\d_]")


def _pieces(text: str, line: int) -> Iterator[Line]:
    if len(text) > ENDLESS:
        yield Line(text, line, endless=True)
        return
    at = 0
    while at < len(text):
        longest = LONGEST if _LETTER.search(text, at, at + LONGEST) else ROW
        piece = text[at : at + 2 * longest]
        cut = _cut(piece, longest) if len(text) - at > longest else len(text) - at
        if piece[:cut].strip():
            yield Line(piece[:cut].strip(), line)
        at += cut


_BETWEEN = re.compile(r"(?<=\D)\s(?=\S)|\s(?=\D)")
_SIGN = re.compile(r"[^\w\s]")


def _cut(text: str, longest: int) -> int:
    """Where a long row is cut: between two words or a word and a number, else between numbers.

    What has no space for so long is no word, and is cut where it is.
    """
    between = [found.start() for found in _BETWEEN.finditer(text, 1, longest)]
    signs = [found.end() for found in _SIGN.finditer(text, longest // 2, longest)]
    places = [*between[-1:], text.rfind(" ", 1, longest), *signs[-1:], text.find(" ", longest)]
    return next((place for place in places if place > 0), min(len(text), longest))


def _ends_here(text: str, start: int, stop: re.Match[str]) -> bool:
    if not stop.group().startswith(".") or stop.group().startswith(".."):
        return True
    word = re.search(r"(\S+)$", text[max(start, stop.start() - WORD) : stop.start()])
    before = (word.group(1) if word else "").lower().lstrip("(”\"'")
    if before in _SHORT or re.fullmatch(r"[a-zåäö]|(?:[a-zåäö]\.)+[a-zåäö]?", before):
        return False
    if re.fullmatch(r"\d{1,2}", before) and start + len(before) >= stop.start() - 1:
        return False
    following = text[stop.end() : stop.end() + WORD].lstrip()
    return not (re.fullmatch(r"\d{1,2}", before) and re.match(r"\d", following))
