"""The report as a site of plain pages: opens from disk, needs no script, asks nobody for anything."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources
from typing import Any

import jinja2

from socialrapport.model.document import EXCEPTIONS, Block, ChartBlock, Document, Heading, MapBlock
from socialrapport.model.edition import Draft, Edition, LedgerEntry
from socialrapport.model.naming import lower_first
from socialrapport.model.owntext import MEMO
from socialrapport.model.safe import SafeCube
from socialrapport.publish import fonts
from socialrapport.publish.blocks import numbers
from socialrapport.publish.drawing import chart, palette
from socialrapport.publish.opendata.data import table_name
from socialrapport.publish.speech import ENGLISH
from socialrapport.publish.web import chapters, html, numbers_linked, views
from socialrapport.publish.web.chapters import Chapter
from socialrapport.publish.web.numbers_linked import Around, Html

TYPEFACE = "typsnitt/SourceSans3.ttf"
PARTS_THAT_SPEAK = re.compile(r' (?:role|aria-[a-z]+|class|pointer-events)="[^"]*"')


def write(edition: Edition, drawings: Mapping[str, bytes]) -> dict[str, bytes]:
    "All pages, the *drawings* of its `figures`, the typeface and the style sheet, under `site/`."
    tables = {cube.id: views.of(cube) for cube in edition.cubes}
    around = Around(
        numbers=numbers(edition.report.blocks),
        shown=frozenset(ref for shown in tables.values() for ref in views.cells_of(shown)),
        drawings={id: inlined(drawn) for id, drawn in drawings.items()},
    )
    pages = Pages(edition, chapters.of(edition.report.on_web(), around.numbers))
    files = {"stil.css": style(edition)} | typeface()
    files |= {f"figurer/{id}.svg": drawn for id, drawn in drawings.items()}
    files |= start_page(edition, pages, around) | chapter_pages(pages, around)
    files |= table_pages(edition, pages, tables) | other_pages(edition, pages, around)
    return {f"site/{name}": content for name, content in files.items()}


class Pages:
    """Renders templates with what every page shares."""

    def __init__(self, edition: Edition, found: tuple[Chapter, ...]) -> None:
        folder = resources.files("socialrapport.publish.web") / "mallar"
        sources = {f.name: f.read_text(encoding="utf-8") for f in folder.iterdir() if f.name.endswith(".html")}
        self.environment = jinja2.Environment(
            loader=jinja2.DictLoader(sources), autoescape=True, trim_blocks=True, lstrip_blocks=True,
            undefined=jinja2.StrictUndefined,
        )  # fmt: skip
        self.chapters = found
        self.shared: dict[str, Any] = {
            "edition": edition, "profile": edition.profile, "report": edition.report,
            "synthetic": edition.synthetic, "chapters": found, "here": None, "sheets": sheets(edition),
            "memos": memo_pages(edition),
            "english": "en/index.html" if edition.english else "", "same": False,
        }  # fmt: skip

    def render(self, template: str, root: str, **content: Any) -> bytes:
        "The page; *root* is the relative way to the site's top."
        values = self.shared | content
        return self.environment.get_template(template).render(root=root, **values).encode()


def body(blocks: tuple[Block, ...], around: Around) -> Html:
    return html.join(html.block(b, around) for b in blocks)


def start_page(edition: Edition, pages: Pages, around: Around) -> dict[str, bytes]:
    "What the report is, its summary by area with one key figure each, and all there is to download."
    here = Around("", around.numbers, around.shown)
    cards = [
        {
            "chapter": chapter,
            "figure": html.key_figure(figure, here) if (figure := chapter.key_figure) else None,
            "text": body(text, here),
        }
        for chapter, text in chapters.summary(pages.chapters)
    ]
    lead = body(chapters.before_areas(pages.chapters), here)
    return {"index.html": pages.render("start.html", "", cards=cards, lead=lead, same=True)}


def chapter_pages(pages: Pages, around: Around) -> dict[str, bytes]:
    "A page for each chapter, with ways to the one before and after."
    files, found = {}, pages.chapters
    for before, chapter, after in zip((None, *found), found, (*found[1:], None), strict=False):
        content = {
            "here": chapter,
            "before": before,
            "after": after,
            "body": numbers_linked.with_footnotes(body(chapter.blocks, around)),
        }
        files[chapter.path] = pages.render("kapitel.html", "../", **content)
    return files


def table_pages(edition: Edition, pages: Pages, tables: Mapping[str, tuple[Any, ...]]) -> dict[str, bytes]:
    "A page for each table, and the list of them by area."
    by_area: dict[str, list[SafeCube]] = defaultdict(list)
    told = {c.heading.id: c for c in pages.chapters}
    around, files = Around(anchors=True), {}
    for cube in edition.cubes:
        area = cube.indicator.told_in
        chapter = told.get(area)
        by_area[chapter.heading.text if chapter else area].append(cube)
        files[numbers_linked.page_of(cube.id)] = pages.render(
            "tabell.html", "../", **in_english(edition, numbers_linked.page_of(cube.id, ENGLISH)), cube=cube,
            name=table_name(cube), views=tables[cube.id], chapter=chapter,
            told_in=chapter.path_to_table(cube.id) if chapter else "",
            tables=[html.block(view, around) for view in tables[cube.id]],
        )  # fmt: skip
    since = edition.draft.since.year if edition.draft.since else None
    listed = {
        "areas": by_area,
        "page_of": numbers_linked.page_of,
        "since": since,
        **in_english(edition, "en/tables/index.html"),
    }
    files["tabeller/index.html"] = pages.render("tabeller.html", "../", **listed)
    return files


def in_english(edition: Edition, path: str) -> dict[str, Any]:
    "The way to the same page in English, where there are English pages."
    return {"english": path, "same": True} if edition.english else {}


def other_pages(edition: Edition, pages: Pages, around: Around) -> dict[str, bytes]:
    "The memo, the sheets, the ledger of claims and the accessibility statement."
    kinds = Counter(entry.claim.kind.value for entry in edition.ledger)
    return {
        **dict(memo_page(edition, pages, around, page) for page in memo_pages(edition)),
        "pastaenden/index.html": pages.render(
            "pastaenden.html",
            "../",
            documents=claims_by_place(edition, around),
            kinds=sorted(kinds.items()),
            exceptions=EXCEPTIONS,
            exempted=sum((Counter(account.declared) for account in edition.numerals.values()), Counter()),
            way_to=lambda ref: numbers_linked.way_to(ref, around),
        ),
        "om/tillganglighet.html": pages.render("tillganglighet.html", "../"),
    } | dict(sheet_page(edition, pages, around, name) for name in sheets(edition))


@dataclass(frozen=True)
class MemoPage:
    "A memo's page; `to` is empty where there is one memo only."

    name: str
    folder: str
    to: str


def memo_pages(edition: Edition) -> list[MemoPage]:
    "Where each memo stands, and to whom it goes where there are several."
    if len(edition.memos) == 1:
        return [MemoPage(name, "memo", "") for name in edition.memos]
    return [
        MemoPage(name, name.replace(MEMO, "memo"), f" till {lower_first(made.head.to) if made.head else name}")
        for name, made in edition.memos.items()
    ]


def memo_page(edition: Edition, pages: Pages, around: Around, page: MemoPage) -> tuple[str, bytes]:
    memo = edition.memos[page.name]
    text = numbers_linked.with_footnotes(body(memo.blocks, Around(shown=around.shown, deeper=1)))
    return f"{page.folder}/index.html", pages.render("memo.html", "../", body=text, memo=memo, page=page)


def sheets(edition: Draft | Edition) -> dict[str, Document]:
    "The Swedish documents of a page or two, by name."
    return {n: made for n, made in edition.documents.items() if made.form == "blad" and made.language == "sv"}


def sheet_page(edition: Edition, pages: Pages, around: Around, name: str) -> tuple[str, bytes]:
    "The page of a sheet, as deep in the site as its name says."
    sheet, root = edition.documents[name], "../" * (name.count("/") + 1)
    shown = Around(root, numbers(sheet.blocks), around.shown, deeper=1, drawings=around.drawings)
    content = numbers_linked.with_footnotes(body(sheet.on_web().blocks, shown))
    return f"{name}/index.html", pages.render("blad.html", root, body=content, sheet=sheet, name=name)


Sentences = dict[str, list[LedgerEntry]]


def claims_by_place(edition: Edition, around: Around) -> dict[str, dict[str, Sentences]]:
    "Document → heading → sentence → its claims, in the order of the texts."
    names = {name: place_names(made, {}) for name, made in edition.documents.items()}
    names["rapport"] = place_names(edition.report, around.numbers)
    titles = {name: made.title for name, made in edition.documents.items()}
    titles |= {"rapport": "Rapporten", **{page.name: f"Tjänsteutlåtandet{page.to}" for page in memo_pages(edition)}}
    found: dict[str, dict[str, Sentences]] = {}
    for entry in edition.ledger:
        places = found.setdefault(titles[entry.document], {})
        place = names[entry.document].get(entry.place, entry.place) or titles[entry.document]
        sentences = places.setdefault(place, {})
        sentences.setdefault(entry.sentence, []).append(entry)
    return found


def place_names(document: Document, number: Mapping[str, str]) -> dict[str, str]:
    "Heading id to its number and text, or to its chapter and text where it has no number."
    names, chapter = {}, ""
    for block in document.blocks:
        if isinstance(block, Heading):
            chapter = block.text if block.level == 1 else chapter
            before = f"{number[block.id]} " if block.id in number else "" if block.level == 1 else f"{chapter}: "
            names[block.id] = before + block.text
    return names


def style(edition: Edition) -> bytes:
    "The style sheet in the municipality's colours."
    main, accent = palette.main(edition.profile.colours), palette.accent(edition.profile.colours)
    sheet = (resources.files("socialrapport.publish.web") / "mallar" / "stil.css").read_text(encoding="utf-8")
    tones = f"--ton: {palette.tint(main, 0.06)}; --ton2: {palette.tint(main, 0.14)}"
    return f":root {{ --huvud: {main}; --accent: {accent}; {tones}; }}\n{sheet}".encode()


def typeface() -> dict[str, bytes]:
    "The typeface and its licence, so that pages look the same on every machine."
    with open(f"{fonts.folder()}/SourceSans3[wght].ttf", "rb") as upright:
        files = {TYPEFACE: upright.read()}
    licence = resources.files("fontpkg_source_sans_3") / "LICENSE"
    return files | {"typsnitt/LICENSE.txt": licence.read_bytes()}


def inlined(drawing: bytes) -> str:
    "The drawing for a page: one picture with one text, its parts silent."
    head, parts = drawing.decode().split(">", 1)
    return f"{head}>{PARTS_THAT_SPEAK.sub('', parts)}"


def figures(draft: Draft | Edition) -> tuple[chart.Figure, ...]:
    "Every chart and map that the site shows of the report and the sheets."
    there = (draft.documents["rapport"], *sheets(draft).values())
    return tuple(b for document in there for b in document.on_web().blocks if isinstance(b, ChartBlock | MapBlock))
