"""The report as a site of plain pages: opens from disk, needs no script, asks nobody for anything."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources
from typing import Any

import jinja2
from markupsafe import Markup

from socialrapport.model.document import Block, ChartBlock, Document, Heading, MapBlock
from socialrapport.model.edition import Edition
from socialrapport.model.safe import SafeCube
from socialrapport.publish import chart, html, palette, views
from socialrapport.publish.data import table_name


@dataclass(frozen=True)
class Chapter:
    """What stands under one heading of the first level."""

    heading: Heading
    blocks: tuple[Block, ...]

    @property
    def path(self) -> str:
        return f"kapitel/{self.heading.id}.html"


def write(edition: Edition) -> dict[str, bytes]:
    "All pages, pictures and the style sheet, under `site/`."
    pages = _environment(edition)
    chapters = chapters_of(edition.report)
    files = {"stil.css": _style(edition)} | figures(edition)
    files["index.html"] = pages.render("start.html", "", chapters=chapters, summary=summary_of(chapters))
    for number, chapter in enumerate(chapters):
        around = {"before": chapters[number - 1] if number else None, "after": (*chapters[number + 1 :], None)[0]}
        body = html.join(html.block(b) for b in chapter.blocks)
        files[chapter.path] = pages.render(
            "kapitel.html", "../", chapter=chapter, body=body, chapters=chapters, **around
        )
    files |= table_pages(edition, pages)
    memo = html.join(html.block(b) for b in edition.memo.blocks)
    files["memo/index.html"] = pages.render("memo.html", "../", body=memo, memo=edition.memo)
    files["pastaenden/index.html"] = pages.render("pastaenden.html", "../", groups=claims_by_place(edition))
    files["om/tillganglighet.html"] = pages.render("tillganglighet.html", "../")
    return {f"site/{name}": content for name, content in files.items()}


class Pages:
    """Renders templates with what every page shares."""

    def __init__(self, environment: jinja2.Environment, edition: Edition) -> None:
        self.environment = environment
        self.shared: dict[str, Any] = {
            "edition": edition,
            "profile": edition.profile,
            "report": edition.report,
            "synthetic": edition.synthetic,
        }

    def render(self, template: str, root: str, **content: Any) -> bytes:
        "The page; *root* is the relative way to the site's top."
        return self.environment.get_template(template).render(root=root, **self.shared, **content).encode()


def _environment(edition: Edition) -> Pages:
    folder = resources.files("socialrapport.publish") / "mallar"
    sources = {f.name: f.read_text(encoding="utf-8") for f in folder.iterdir() if f.name.endswith(".html")}
    made = jinja2.Environment(
        loader=jinja2.DictLoader(sources),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=jinja2.StrictUndefined,
    )
    return Pages(made, edition)


def _style(edition: Edition) -> bytes:
    main, accent = palette.main(edition.profile.colours), palette.accent(edition.profile.colours)
    sheet = (resources.files("socialrapport.publish") / "mallar" / "stil.css").read_text(encoding="utf-8")
    variables = f":root {{ --huvud: {main}; --accent: {accent}; --ton: {palette.tint(main, 0.07)}; }}\n"
    return (variables + sheet).encode()


def chapters_of(document: Document) -> tuple[Chapter, ...]:
    "The document's chapters; blocks before the first heading belong to none."
    found: list[tuple[Heading, list[Block]]] = []
    for block in document.blocks:
        if isinstance(block, Heading) and block.level == 1:
            found.append((block, []))
        elif found:
            found[-1][1].append(block)
    return tuple(Chapter(heading, tuple(blocks)) for heading, blocks in found)


def summary_of(chapters: tuple[Chapter, ...]) -> Markup:
    "The summary chapter's text, for the first page."
    for chapter in chapters:
        if chapter.heading.id == "sammanfattning":
            return html.join(html.block(b) for b in chapter.blocks)
    return Markup("")


def figures(edition: Edition) -> dict[str, bytes]:
    "Every chart and map of the report as SVG."
    drawn = (b for b in edition.report.blocks if isinstance(b, ChartBlock | MapBlock))
    return {f"figurer/{b.id}.svg": chart.svg(b, edition.profile.colours, edition.synthetic) for b in drawn}


def table_pages(edition: Edition, pages: Pages) -> dict[str, bytes]:
    "A page for each table, and the list of them by area."
    by_area: dict[str, list[SafeCube]] = defaultdict(list)
    files: dict[str, bytes] = {}
    for cube in edition.cubes:
        by_area[AREAS[cube.indicator.area.value]].append(cube)
        shown = [html.block(table) for table in views.of(cube)]
        name = table_name(cube)
        files[f"tabeller/{name}.html"] = pages.render("tabell.html", "../", cube=cube, name=name, tables=shown)
    files["tabeller/index.html"] = pages.render("tabeller.html", "../", areas=dict(by_area), name_of=table_name)
    return files


def claims_by_place(edition: Edition) -> Mapping[tuple[str, str], list[Any]]:
    "The ledger's entries under the document and heading where they stand."
    groups: dict[tuple[str, str], list[Any]] = defaultdict(list)
    titles = {b.id: b.text for d in (edition.report, edition.memo) for b in d.blocks if isinstance(b, Heading)}
    for entry in edition.ledger:
        groups[entry.document, titles.get(entry.place, entry.place)].append(entry)
    return groups


AREAS = {
    "demografi": "Demografi",
    "ekonomiskt_bistand": "Ekonomiskt bistånd",
    "barn_och_unga": "Barn och unga",
    "familjeratt": "Familjerätt",
    "vald": "Våld i nära relationer och hedersrelaterat våld och förtryck",
    "missbruk": "Skadligt bruk och beroende",
    "hemloshet": "Hemlöshet",
    "socialpsykiatri": "Socialpsykiatri",
    "funktionsnedsattning": "Funktionsnedsättning",
    "brukarundersokning": "Brukarundersökningar",
}
"""What the areas are called in lists; the report's own headings are the chapters'."""
