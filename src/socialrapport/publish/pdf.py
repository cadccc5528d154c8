"""Sets each document as PDF with Typst: tagged for screen readers (PDF/UA-1), made to keep (PDF/A-2a).

The document goes to the templates as JSON, so no text of it can be mistaken for markup. A missing
alternative text or a skipped heading level does not compile.
"""

from __future__ import annotations

import io
import json
from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib import resources
from typing import Any

import pikepdf
import typst

from socialrapport.model.document import ChartBlock, Document, Heading, MapBlock
from socialrapport.publish import fitting, fonts
from socialrapport.publish.blocks import as_data, day_of, numbers
from socialrapport.publish.drawing import chart, palette
from socialrapport.publish.drawing.chart_spec import Shape
from socialrapport.publish.side_by_side import shapes_of, small_pictures

STANDARDS: Any = ["a-2a", "ua-1"]

ANNEX = "tabellbilaga.pdf"


def write(documents: Mapping[str, Document], colours: Mapping[str, str]) -> dict[str, bytes]:
    "Each document, and the annex of all tables, which are called what they are in the report."
    report, look = documents["rapport"], tuple(colours.items())
    files = {f"{name}.pdf": _once(made, look) for name, made in documents.items()}
    return {**files, ANNEX: _once(report.annex(), look, tuple(numbers(report.blocks).items()), looked_up=True)}


def typeset(
    document: Document, colours: Mapping[str, str], number: Mapping[str, str] | None = None, looked_up: bool = False
) -> bytes:
    """The document as PDF, set as its form says, with its own numbers where none are given. No file is written.

    In what is *looked up* the chapters follow each other; what is read has a page for each.
    """
    # The binding takes files in memory; its type stubs do not say so.
    files: Any = _templates() | _figures(document, colours)
    files["main.typ"] = files[f"{document.form}.typ"]
    data = as_data(document, number, small_pictures(document)) | {
        "dated": day_of(document), "size": fitting.size(document), "looked-up": looked_up
    }  # fmt: skip
    files["dokument.json"] = json.dumps(data, ensure_ascii=False).encode()
    files["farger.json"] = json.dumps(_look(colours)).encode()
    made = typst.compile(files, format="pdf", font_paths=fonts.for_typst(), pdf_standards=STANDARDS)
    return with_row_headings(bytes(made))


@lru_cache(maxsize=64)
def _once(
    document: Document,
    colours: tuple[tuple[str, str], ...],
    number: tuple[tuple[str, str], ...] | None = None,
    looked_up: bool = False,
) -> bytes:
    "The document as PDF, set once for all who ask: the Word file takes its pages from it."
    return typeset(document, dict(colours), None if number is None else dict(number), looked_up)


def pages(document: Document, colours: Mapping[str, str]) -> Mapping[str, int]:
    "Heading to the page that it stands on, for those that are bookmarks: in the order of both."
    headings = [b.id for b in document.in_print().blocks if isinstance(b, Heading)]
    with pikepdf.open(io.BytesIO(_once(document, tuple(colours.items())))) as file:
        number = {page.obj.objgen: i for i, page in enumerate(file.pages, 1)}
        found = [number[mark.objgen] for mark in _bookmarks(file.Root.get("/Outlines"))]
    return dict(zip(headings, found, strict=True))


def _bookmarks(parent: pikepdf.Object | None) -> Iterator[pikepdf.Object]:
    "The page of each bookmark, and those of the ones below it."
    entry = None if parent is None else parent.get("/First")
    while entry is not None:
        yield entry.Dest[0]
        yield from _bookmarks(entry)
        entry = entry.get("/Next")


def _templates() -> dict[str, bytes]:
    folder = resources.files("socialrapport.publish") / "typst"
    names = ("block.typ", "rapport.typ", "tjansteutlatande.typ", "blad.typ")
    return {name: (folder / name).read_bytes() for name in names}


def _figures(document: Document, colours: Mapping[str, str]) -> dict[str, bytes]:
    figures = (b for b in document.in_print().blocks if isinstance(b, ChartBlock | MapBlock))
    shapes = shapes_of(document)
    return {
        f"figurer/{b.id}.svg": chart.svg(b, colours, document.synthetic, shapes.get(b.id, Shape.WHOLE)) for b in figures
    }


def _look(colours: Mapping[str, str]) -> dict[str, str]:
    main = palette.main(colours)
    return {
        "main": main,
        "accent": palette.accent(colours),
        "tint": palette.tint(main, 0.07),
        "soft": palette.tint(main, 0.35),
    }


def with_row_headings(made: bytes) -> bytes:
    "The first cell of each body row becomes a row heading; Typst can only mark column headings."
    with pikepdf.open(io.BytesIO(made)) as pdf:
        scope = pdf.make_indirect(pikepdf.Dictionary(O=pikepdf.Name.Table, Scope=pikepdf.Name.Row))
        for element in pdf.objects:
            if isinstance(element, pikepdf.Dictionary) and element.get("/S") == pikepdf.Name.TBody:
                _mark_rows(element, scope)
        out = io.BytesIO()
        pdf.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return out.getvalue()


def _mark_rows(body: pikepdf.Object, scope: pikepdf.Object) -> None:
    for row in _children(body):
        cells = _children(row)
        if row.get("/S") == pikepdf.Name.TR and cells and cells[0].get("/S") == pikepdf.Name.TD:
            cells[0].S = pikepdf.Name.TH
            cells[0].A = scope


def _children(element: pikepdf.Object) -> list[pikepdf.Object]:
    kids = element.get("/K")
    if kids is None:
        return []
    found = list(kids) if isinstance(kids, pikepdf.Array) else [kids]
    return [kid for kid in found if isinstance(kid, pikepdf.Dictionary)]
