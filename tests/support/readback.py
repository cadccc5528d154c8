"""The numerals of finished files, read back from the files, and those that the documents behind them hold."""

from __future__ import annotations

import dataclasses
import io
import re
import zipfile
from collections import Counter
from collections.abc import Iterator

from lxml import etree, html

from socialrapport.model.document import Document, Letterhead
from socialrapport.model.finding import Claim
from socialrapport.model.safe import CellRef

DIGITS = re.compile(r"\d+")
TAG = re.compile(r"<[^>]+>")
SEEN = re.compile(r"<w:t(?: [^>]*)?>([^<]*)</w:t>|</w:p>|<w:(?:br|tab|cr)\b[^>]*/>")


def runs(*texts: str) -> Counter[str]:
    "The runs of digits in the texts, with how often each stands there."
    return Counter(run for text in texts for run in DIGITS.findall(text))


def of_pages(pages: tuple[str, ...]) -> Counter[str]:
    return runs(*pages)


def of_word(content: bytes) -> Counter[str]:
    "The text of a Word file's body, notes, headers and footers, paragraph by paragraph."
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = [n for n in archive.namelist() if re.match(r"word/(document|footnotes|header\d*|footer\d*)\.xml", n)]
        texts = [archive.read(n).decode() for n in parts]
    return runs("".join(m[1] if m[1] is not None else "\n" for text in texts for m in SEEN.finditer(text)))


def of_page(content: bytes, within: str) -> Counter[str]:
    "The text of the page's elements *within*, but for its pictures and the numbers of headings, tables and figures."
    found: Counter[str] = Counter()
    for element in html.document_fromstring(content.decode()).iter(within):
        for number in element.find_class("nummer"):
            number.text = ""
        etree.strip_elements(element, "svg", "script", "style", with_tail=False)
        found += runs(" ".join(element.itertext()))
    return found


def of_svg(content: bytes) -> Counter[str]:
    return runs(TAG.sub(" ", content.decode()))


def of_document(document: Document | Letterhead | None) -> Counter[str]:
    "All text of a document, or of its letterhead alone: what its files may say."
    return runs(*strings(document))


def strings(thing: object) -> Iterator[str]:
    if isinstance(thing, str):
        yield thing
    elif isinstance(thing, tuple):
        for one in thing:
            yield from strings(one)
    elif dataclasses.is_dataclass(thing) and not isinstance(thing, CellRef | Claim | type):
        for field in dataclasses.fields(thing):
            if field.name not in ("id", "finding", "why", "cube"):
                yield from strings(getattr(thing, field.name))
