"""A Word file as its reader sees it: paragraphs in order, with the runs that each is made of.

What is not seen is not read: deleted or moved away by a tracked change, hidden, or there a second time for older
programs (the fallback of a text box). A text box is read once, after the paragraph that it is anchored in.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from socialrapport.reading.sentences_of_text import normal

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_BOX = W + "txbxContent"
_UNSEEN = (W + "del", W + "moveFrom", _FALLBACK, _BOX)


@dataclass(frozen=True)
class Paragraph:
    "A paragraph with something in it: its runs with what each says, and the line of the text that it begins on."

    element: Any
    runs: tuple[tuple[Any, str], ...]
    line: int

    @property
    def text(self) -> str:
        return "".join(text for _, text in self.runs)

    @property
    def lines(self) -> range:
        "The lines of the text that it takes."
        return range(self.line, self.line + normal(self.text).count("\n") + 1)


def paragraphs(data: bytes) -> list[Paragraph]:
    "The paragraphs and tables' cells of a file; headers, footers, footnotes and contents are left out."
    import docx

    return of_document(docx.Document(io.BytesIO(data)))


def of_document(document: Any) -> list[Paragraph]:
    "The same, of a document that is open."
    found: list[Paragraph] = []
    line = 1
    for element in _seen(document.element.body):
        one = Paragraph(element, tuple((run, "".join(said(run))) for run in runs_of(element)), line)
        if one.text.strip() and not _of_contents(element):
            found.append(one)
            line = one.lines.stop + 1
    return found


def text_of(found: list[Paragraph]) -> str:
    "The paragraphs with an empty line between them."
    return "\n\n".join(one.text for one in found)


def in_a_box(element: Any) -> bool:
    "Whether a paragraph stands in a text box."
    return any(above.tag == _BOX for above in element.iterancestors())


def anchor_of(element: Any) -> Any:
    "The run that a text box is anchored in: inside the box no comment can stand."
    box = next(above for above in element.iterancestors() if above.tag == _BOX)
    return next(above for above in box.iterancestors() if above.tag == W + "r")


def _seen(node: Any) -> Iterator[Any]:
    "The paragraphs under a node in order, those in text boxes too."
    for child in node:
        if child.tag in (_FALLBACK, W + "moveFrom", W + "del"):
            continue
        if child.tag == W + "p":
            yield child
        yield from _seen(child)


def runs_of(node: Any) -> Iterator[Any]:
    "The runs of a paragraph that are seen and say something."
    for child in node:
        if child.tag in _UNSEEN:
            continue
        if child.tag == W + "r":
            if not _hidden(child) and any(said(child)):
                yield child
        elif child.tag != W + "p":
            yield from runs_of(child)


def said(run: Any) -> Iterator[str]:
    "What a run says, piece by piece."
    for child in run:
        if child.tag == W + "t":
            yield child.text or ""
        elif child.tag == W + "tab":
            yield " "
        elif child.tag in (W + "br", W + "cr"):
            yield "\n"
        elif child.tag == W + "noBreakHyphen":
            yield "\u2011"


def _hidden(run: Any) -> bool:
    mark = run.find(f"{W}rPr/{W}vanish")
    return mark is not None and mark.get(W + "val") not in ("0", "false", "off")


def _of_contents(paragraph: Any) -> bool:
    "Whether it is a line of the contents: its number is a page."
    return any((field.text or "").split()[:1] == ["PAGEREF"] for field in paragraph.iter(W + "instrText"))
