"""The site's English pages: the summary and every table, each with a way to its Swedish page and back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from socialrapport.model.document import Heading, TableBlock
from socialrapport.model.edition import Edition
from socialrapport.model.english import PERIODS, in_english
from socialrapport.model.safe import SafeCube
from socialrapport.publish.blocks import numbers
from socialrapport.publish.opendata.data import table_name
from socialrapport.publish.speech import ENGLISH
from socialrapport.publish.web import html, numbers_linked, views
from socialrapport.publish.web.numbers_linked import Around
from socialrapport.publish.web.site import Pages, body


def write(edition: Edition) -> dict[str, bytes]:
    "All English pages under `site/en/`; none where the edition has no English summary."
    name = edition.english
    if not name:
        return {}
    cubes = [(cube, in_english(cube, edition.profile)) for cube in edition.cubes]
    pages = Pages(edition, ())
    pages.shared |= {
        "summary": edition.documents[name],
        "publisher": edition.profile.english.name or edition.profile.name,
        "speech": ENGLISH,
    }
    shown = {cube.id: views.of(cube, ENGLISH) for _, cube in cubes}
    cells = frozenset(ref for tables in shown.values() for ref in views.cells_of(tables))
    files = start_page(edition, pages, Around("../", shown=cells, deeper=1, speech=ENGLISH), name)
    files |= list_page(edition, pages, [cube for _, cube in cubes])
    for swedish, cube in cubes:
        files |= table_page(pages, swedish, cube, shown[cube.id])
    return {f"site/{path}": content for path, content in files.items()}


def start_page(edition: Edition, pages: Pages, around: Around, name: str) -> dict[str, bytes]:
    "The summary as a page."
    blocks = edition.documents[name].blocks
    around = Around(around.root, numbers(blocks, ENGLISH), around.shown, deeper=around.deeper, speech=around.speech)
    content = {
        "swedish": "index.html",
        "own": "en/index.html",
        "name": name,
        "body": numbers_linked.with_footnotes(body(blocks, around), ENGLISH),
    }
    return {"en/index.html": pages.render("en_start.html", "../", **content)}


def list_page(edition: Edition, pages: Pages, cubes: list[SafeCube]) -> dict[str, bytes]:
    "The list of tables by area."
    called = area_names(edition)
    areas: Mapping[str, list[SafeCube]] = defaultdict(list)
    for cube in cubes:
        area = cube.indicator.told_in
        areas[called.get(area, area)].append(cube)
    content = {"swedish": "tabeller/index.html", "own": "en/tables/index.html", "areas": areas}
    return {"en/tables/index.html": pages.render("en_tabeller.html", "../../", **content)}


def area_names(edition: Edition) -> Mapping[str, str]:
    "Area to its English name, as the report's chapters have it."
    headings = (b for b in edition.report.blocks if isinstance(b, Heading))
    return {h.id: h.english for h in headings if h.english}


def table_page(pages: Pages, swedish: SafeCube, cube: SafeCube, tables: tuple[TableBlock, ...]) -> dict[str, bytes]:
    "A table with English names and figures, its cells the same places as on the Swedish page."
    around = Around("../../", anchors=True, speech=ENGLISH)
    path = numbers_linked.page_of(cube.id, ENGLISH)
    content = {
        "swedish": numbers_linked.page_of(cube.id),
        "swedish_title": swedish.indicator.title_apart,
        "swedish_source": swedish.source,
        "own": path,
        "cube": cube,
        "name": table_name(cube),
        "period": cube.indicator.period.english or PERIODS[cube.indicator.period.kind.name],
        "views": tables,
        "tables": [html.block(view, around) for view in tables],
    }
    return {path: pages.render("en_tabell.html", "../../", **content)}
