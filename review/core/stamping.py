"""A public PDF with what its readers have to know on pages of its own before the first, and a line on every other.

All of it is added after the end of the approved file, as PDF lets one do: what stands before is that file.
Who reads by ear hears it first, since the pages are tagged; the lines are not, or they would be heard on every page.
"""

from __future__ import annotations

import io
import json
import re
import tempfile
from collections.abc import Sequence
from functools import lru_cache
from importlib import resources
from pathlib import Path
from typing import Any

import typst
from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.errors import PyPdfError
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    NumberObject,
    TextStringObject,
)

from review.core.notices import Notice
from socialrapport.model.issue import Refusal

END = re.compile(rb"\n%meddelande (\d{1,12})\n\Z")
FONTS = str(resources.files("fontpkg_source_sans_3") / "files")
LINE = "_meddelande"
"""The name of the line among a page's own drawings."""
MARGIN, TOP = 28.0, 20.0
"""Points from the page's left edge, and from its upper edge down to the line's foot."""
TAGS = {"sv": "sv-SE", "en": "en-GB"}
MORE = {"sv": "Läs mer på första sidan.", "en": "Read more on the first page."}
PAGES = """
#set document(title: "Meddelande")
#set page(width: {width}pt, height: {height}pt, margin: 12%)
#set text(font: "Source Sans 3", size: 11pt, hyphenate: false, lang: "{language}")
#set par(spacing: 1em)
#for one in json("texter.json") [
  #block(width: 100%, inset: 12pt, stroke: (left: 3pt + rgb("a3131b")))[
    #text(size: 16pt, weight: "bold", one.at(0))
    #for paragraph in one.slice(1) [#par(paragraph)]
  ]
]
"""
ONE_LINE = """
#set document(title: "Meddelande")
#set page(width: auto, height: auto, margin: 0pt)
#set text(font: "Source Sans 3", size: 8pt, weight: "bold", fill: rgb("a3131b"), lang: "sv")
#box(fill: white, stroke: 0.5pt + rgb("a3131b"), inset: 3pt, json("texter.json").at(0).at(0))
"""


def stamped(body: bytes, notices: Sequence[Notice]) -> bytes:
    """The PDF with the notices. The same notices on the same file give the same bytes.

    Raises Refusal for a file that cannot be added to.
    """
    try:
        writer = PdfWriter(io.BytesIO(body), incremental=True)
        first = writer.pages[0]
        size = float(first.mediabox.width), float(first.mediabox.height)
        order = sorted(TAGS, key=lambda one: not str(writer.root_object.get("/Lang", "sv")).startswith(one))
        title = " – ".join(
            filter(None, (heading(notices, order[0]), (writer.metadata and writer.metadata.title) or ""))
        )
        writer.add_metadata({"/Title": title})
        line = drawing(writer, PdfReader(io.BytesIO(line_of(notices, order[0]))).pages[0])
        for page in writer.pages:
            with_line(writer, page, line)
        before(writer, [(one, page) for one in order for page in pages_of(notices, one, size)], notices)
        made = io.BytesIO()
        writer.write(made)
    except (PyPdfError, KeyError, IndexError, AttributeError, TypeError, ValueError) as fault:
        raise Refusal("En PDF går inte att märka. Inget ändras.") from fault
    found = made.getvalue()
    if not found.startswith(body):
        raise Refusal("En PDF går inte att märka utan att det godkända ändras. Inget ändras.")
    return found + b"\n%%meddelande %d\n" % len(body)


def unstamped(body: bytes) -> bytes:
    "The approved file; what was never stamped is as it is."
    found = END.search(body)
    return body[: int(found[1])] if found else body


def line_of(notices: Sequence[Notice], language: str) -> bytes:
    return drawn(ONE_LINE, ((f"{heading(notices, language)}. {MORE[language]}",),))


def heading(notices: Sequence[Notice], language: str) -> str:
    return next(one.heading for one in notices if one.language == language)


def pages_of(notices: Sequence[Notice], language: str, size: tuple[float, float]) -> list[PageObject]:
    "What is said in one language, on as many pages as it takes."
    texts = tuple((one.heading, *one.paragraphs) for one in notices if one.language == language)
    if not texts:
        return []
    source = PAGES.format(width=size[0], height=size[1], language=language)
    return list(PdfReader(io.BytesIO(drawn(source, texts))).pages)


@lru_cache(maxsize=16)
def drawn(source: str, texts: tuple[tuple[str, ...], ...]) -> bytes:
    "By typst, with the report's own font; texts go in as data, and are never read as its language."
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "texter.json").write_text(json.dumps(texts, ensure_ascii=False), "utf-8")
        (Path(folder) / "a.typ").write_text(source, "utf-8")
        made: bytes = typst.compile(
            str(Path(folder) / "a.typ"), ignore_system_fonts=True, font_paths=[FONTS], pdf_tags=False,
            pdf_standards=["a-2b"], timestamp=0,
        )  # fmt: skip
    return made


def drawing(writer: PdfWriter, page: PageObject) -> IndirectObject:
    "A page as something that other pages can draw."
    made = DecodedStreamObject()
    made.set_data(held(page, "/Contents").get_data())
    made.update({
        NameObject("/Type"): NameObject("/XObject"),
        NameObject("/Subtype"): NameObject("/Form"),
        NameObject("/BBox"): ArrayObject(page.mediabox),
        NameObject("/Resources"): held(page, "/Resources").clone(writer),
    })  # fmt: skip
    return writer._add_object(made)


def with_line(writer: PdfWriter, page: PageObject, line: IndirectObject) -> None:
    "The line at the page's upper edge, as something that is no part of what is read."
    resources = held(page, "/Resources")
    drawings = resources.setdefault(NameObject("/XObject"), DictionaryObject()).get_object()
    drawings[NameObject(f"/{LINE}")] = line
    box = page.cropbox
    x, y = float(box.left) + MARGIN, float(box.top) - TOP
    old = held(page, "/Contents")
    parts = list(old) if isinstance(old, ArrayObject) else [page.raw_get("/Contents")]
    opens = stream(writer, b"q\n")
    draws = stream(writer, b"\nQ\nq /Artifact BMC 1 0 0 1 %.2f %.2f cm /%s Do EMC Q\n" % (x, y, LINE.encode()))
    page[NameObject("/Contents")] = ArrayObject([opens, *parts, draws])


def held(by: Any, name: str) -> Any:
    "What something has by a name, wherever in the file it lies."
    return by[name].get_object()


def stream(writer: PdfWriter, body: bytes) -> IndirectObject:
    made = DecodedStreamObject()
    made.set_data(body)
    return writer._add_object(made)


def before(writer: PdfWriter, pages: Sequence[tuple[str, PageObject]], notices: Sequence[Notice]) -> None:
    "The pages before the first, each a tagged paragraph in its language that says in full what stands on it."
    root = writer.root_object
    for number, (language, page) in enumerate(pages):
        writer.insert_blank_page(float(page.mediabox.width), float(page.mediabox.height), number)
        there = writer.pages[number]
        there[NameObject("/Resources")] = DictionaryObject(
            {NameObject("/XObject"): DictionaryObject({NameObject(f"/{LINE}"): drawing(writer, page)})}
        )
        first = language not in [one for one, _ in pages[:number]]
        said = "\n\n".join(one.text for one in notices if one.language == language) if first else ""
        there[NameObject("/Contents")] = stream(writer, b"/P <</MCID 0>> BDC /%s Do EMC" % LINE.encode())
        if "/StructTreeRoot" in root:
            tagged(writer, there, language, said, number)
    if "/PageLabels" in root:
        labelled(held(root, "/PageLabels"), len(pages))


def tagged(writer: PdfWriter, page: PageObject, language: str, said: str, place: int) -> None:
    tree = held(writer.root_object, "/StructTreeRoot")
    top = held(tree, "/K")
    top = top[0].get_object() if isinstance(top, ArrayObject) else top
    key = int(tree.get("/ParentTreeNextKey", 0)) or 1 + last_key(held(tree, "/ParentTree"))
    element = DictionaryObject({
        NameObject("/Type"): NameObject("/StructElem"),
        NameObject("/S"): NameObject("/P"),
        NameObject("/P"): top.indirect_reference,
        NameObject("/Pg"): page.indirect_reference,
        NameObject("/K"): NumberObject(0),
        NameObject("/Lang"): TextStringObject(TAGS[language]),
        NameObject("/ActualText"): TextStringObject(said),
    })  # fmt: skip
    there = writer._add_object(element)
    inside = top.get("/K", ArrayObject()).get_object()
    inside = list(inside) if isinstance(inside, ArrayObject) else [top.raw_get("/K")]
    top[NameObject("/K")] = ArrayObject([*inside[:place], there, *inside[place:]])
    page[NameObject("/StructParents")] = NumberObject(key)
    page[NameObject("/Tabs")] = NameObject("/S")
    entry = [NumberObject(key), ArrayObject([there])]
    added(writer, held(tree, "/ParentTree"), entry)
    tree[NameObject("/ParentTreeNextKey")] = NumberObject(key + 1)


def last_key(tree: Any) -> int:
    if "/Kids" in tree:
        return max(last_key(one.get_object()) for one in tree["/Kids"])
    numbers = held(tree, "/Nums")
    return max((int(one) for one in numbers[::2]), default=-1)


def added(writer: PdfWriter, tree: Any, entry: list[Any]) -> None:
    "An entry last in a tree of numbers; its key is the greatest."
    if "/Kids" in tree:
        key = entry[0]
        limits = ArrayObject([key, key])
        leaf = DictionaryObject({NameObject("/Nums"): ArrayObject(entry), NameObject("/Limits"): limits})
        held(tree, "/Kids").append(writer._add_object(leaf))
    else:
        held(tree, "/Nums").extend(entry)


def labelled(labels: Any, more: int) -> None:
    "The pages have the numbers that they had; those before them are called what they are."
    if "/Nums" not in labels:
        return
    numbers = held(labels, "/Nums")
    shifted = [NumberObject(int(one) + more) if place % 2 == 0 else one for place, one in enumerate(numbers)]
    name = DictionaryObject({NameObject("/P"): TextStringObject("Meddelande")})
    labels[NameObject("/Nums")] = ArrayObject([NumberObject(0), name, *shifted])
