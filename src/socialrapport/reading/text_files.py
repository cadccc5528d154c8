"""Texts from files: Word, PDF, Markdown and plain text, as paragraphs and sentences that know their line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from socialrapport.model.issue import Refusal
from socialrapport.reading.lexicon import ABBREVIATIONS

KINDS = (".txt", ".md", ".docx", ".pdf")
_LISTED = ", ".join(KINDS[:-1]) + " eller " + KINDS[-1]


@dataclass(frozen=True)
class Line:
    "A sentence, or a paragraph, and the line of the source where it begins (in Word: the paragraph's number)."

    text: str
    line: int


def read(path: Path) -> str:
    """The text of a file, paragraphs parted by an empty line.

    Raises Refusal where the file is missing or empty, is of another kind, or cannot be read.
    """
    if path.is_dir():
        raise Refusal(f"{path} är en mapp. Ange en fil som slutar på {_LISTED}.")
    if not path.is_file():
        raise Refusal(f"Texten {path} finns inte. Ange en fil som slutar på {_LISTED}, eller - för standard in.")
    readers = {".docx": _word, ".pdf": _pdf}
    kind = path.suffix.lower()
    if kind not in (*KINDS, "", ".markdown", ".text"):
        raise Refusal(f"{path.name} är av en sort som inte läses. Spara texten som {_LISTED}.")
    return readers[kind](path) if kind in readers else decoded(path.read_bytes(), path.name)


def decoded(data: bytes, name: str) -> str:
    "Plain text from bytes, by their mark or as UTF-8, else as Windows writes it. Refuses what is empty or no text."
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _filled(data.decode("utf-16", errors="replace"), name)
    if b"\0" in data[:4096]:
        raise Refusal(f"{name} är ingen text. Spara den som {_LISTED}.")
    try:
        return _filled(data.decode("utf-8-sig"), name)
    except UnicodeDecodeError:
        return _filled(data.decode("cp1252", errors="replace"), name)


def _filled(text: str, name: str) -> str:
    if not text.strip():
        raise Refusal(f"{name} är tom. Ange en fil med text.")
    return text


def _word(path: Path) -> str:
    "Paragraphs and tables' cells in the order of the document; headers, footers and footnotes are left out."
    import zipfile

    import docx
    from docx.opc.exceptions import PackageNotFoundError

    try:
        document = docx.Document(str(path))
    except (PackageNotFoundError, zipfile.BadZipFile, KeyError, ValueError) as fault:
        raise Refusal(
            f"{path.name} går inte att läsa som Word. Öppna filen i Word och spara den som .docx på nytt."
        ) from fault
    parts = [_runs(p) for p in document.element.body.iter(_W + "p")]
    return _filled("\n\n".join(part for part in parts if part.strip()), path.name)


_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def _runs(paragraph: object) -> str:
    "A paragraph's text; what is struck out by a tracked change is not read, footnote marks neither."
    out: list[str] = []
    for node in paragraph.iter():  # type: ignore[attr-defined]
        if node.tag == _W + "t":
            out.append(node.text or "")
        elif node.tag in (_W + "tab",):
            out.append(" ")
        elif node.tag in (_W + "br", _W + "cr"):
            out.append("\n")
        elif node.tag == _W + "noBreakHyphen":
            out.append("\u2011")
    return "".join(out)


def _pdf(path: Path) -> str:
    import logging

    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        pages = [page.extract_text() or "" for page in PdfReader(path).pages]
    except (PyPdfError, ValueError, KeyError, OSError) as fault:
        raise Refusal(f"{path.name} går inte att läsa som PDF. Är filen hel, och utan lösenord?") from fault
    if not "".join(pages).strip():
        raise Refusal(f"{path.name} har ingen text, bara bilder. Ange en PDF med text, eller texten som .docx.")
    return "\n\n".join(_unwrapped(page) for page in pages)


def _unwrapped(page: str) -> str:
    return page.replace("\u00ad\n", "").replace("\u00ad", "")


def paragraphs(text: str) -> Iterator[Line]:
    "The paragraphs of a text, wrapped lines joined."
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n\n").split("\n")
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
_BEGINS = re.compile(r"^(?:#{1,6}\s|[-*•–]\s+|\d{1,2}[.)]\s+|>\s|\|)")


def _block(block: list[str], first: int) -> Iterator[Line]:
    "Lines that each are a sentence stay apart; a wrapped paragraph is joined; a list has a paragraph an item."
    ending = sum(bool(_ENDS.search(line)) for line in block)
    if len(block) > 1 and ending >= 0.6 * len(block) and not _hangs(block):
        yield from (Line(_bare(line), first + i) for i, line in enumerate(block))
        return
    width = max(map(len, block))
    joined, last, at = "", "", first
    for number, line in enumerate(block, first):
        if joined and (_BEGINS.match(line) or _stands_alone(last, line, width)):
            yield Line(_bare(joined), at)
            joined, at = "", number
        joined, last = _glued(joined, line), line
    if joined:
        yield Line(_bare(joined), at)


def _hangs(block: list[str]) -> bool:
    "Whether lines go on in small letters, as wrapped ones do."
    return any(line[:1].islower() for line in block[1:])


_GOES_ON = re.compile(
    r"[,–-]$|\b(?:och|i|på|av|för|till|med|eller|som|om|vid|från|stads?|enligt|under|den|det|en|ett|att|är|var|\d+)$",
    re.IGNORECASE,
)


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


def _glued(before: str, line: str) -> str:
    if not before:
        return line
    if before.endswith("-") and line[:1].islower() and not re.match(r"(?:och|eller|samt|respektive)\b", line):
        return before[:-1] + line
    return f"{before} {line}"


def _bare(line: str) -> str:
    "Without the marks of Markdown."
    line = re.sub(r"^(?:#{1,6}|[*•>]|-)\s+", "", line)
    line = re.sub(r"\*\*(.+?)\*\*|__(.+?)__", lambda m: m.group(1) or m.group(2), line)
    line = re.sub(r"\[([^\]]+)\]\([^)]+\)", r"\1", line)
    return re.sub(r"[ \t]+", " ", line).strip()


_SHORT = frozenset(a.lower().rstrip(".") for a in ABBREVIATIONS)
_STOP = re.compile(r"[.!?…]+[”\"')\]]*(?:\d{1,2}(?=\s|$))?(?=\s+[\"”'(\[–-]?\s*[A-ZÅÄÖÉ0-9])")


def sentences(paragraph: Line) -> Iterator[Line]:
    "The sentences of a paragraph; abbreviations, dates and numbered points do not end one."
    text, start = paragraph.text, 0
    for stop in _STOP.finditer(text):
        if _ends_here(text, start, stop):
            yield Line(text[start : stop.end()].strip(), paragraph.line)
            start = stop.end()
    if text[start:].strip():
        yield Line(text[start:].strip(), paragraph.line)


def _ends_here(text: str, start: int, stop: re.Match[str]) -> bool:
    if not stop.group().startswith(".") or stop.group().startswith(".."):
        return True
    word = re.search(r"(\S+)$", text[start : stop.start()])
    before = (word.group(1) if word else "").lower().lstrip("(”\"'")
    if before in _SHORT or re.fullmatch(r"[a-zåäö]|(?:[a-zåäö]\.)+[a-zåäö]?", before):
        return False
    if re.fullmatch(r"\d{1,2}", before) and start + len(before) >= stop.start() - 1:
        return False
    following = text[stop.end() :].lstrip()
    return not (re.fullmatch(r"\d{1,2}", before) and re.match(r"\d", following))
