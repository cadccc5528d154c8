"""Every page of the site, read without a browser: its ways lead somewhere, its headings are in order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from support.editions import Built
from support.pages import Page
from support.workshop import Pages

ELSEWHERE = re.compile(r"""(?:https?:)?//[\w.-]+\.\w|@import|url\(\s*['"]?(?:https?:|//)""")
NAMESPACES = re.compile(r"http://www\.w3\.org/[\w/#.-]+")


@pytest.fixture(scope="module", params=["small", "city"])
def site(request: pytest.FixtureRequest) -> dict[Path, Page]:
    "The pages of an edition by their place."
    built: Built = request.getfixturevalue(request.param)
    return {p: Page.read(p) for p in sorted((built.folder / "site").rglob("*.html"))}


Way = tuple[Path, str, Path, str]
"""Page, address, the file that it leads to, the place in it."""


@pytest.fixture(scope="module")
def ways(site: dict[Path, Page]) -> list[Way]:
    return list(found(site))


def found(site: dict[Path, Page]) -> Iterator[Way]:
    leads_to = cache(lambda folder, way: (folder / unquote(way)).resolve())
    for path, page in site.items():
        for _, address in page.links:
            parts = urlsplit(address)
            if parts.scheme not in ("data", "mailto"):
                target = leads_to(path.parent, parts.path) if parts.path else path
                yield path, address, target, unquote(parts.fragment)


def test_every_way_leads_to_a_file(ways: list[Way]) -> None:
    missing = {target for target in {target for _, _, target, _ in ways} if not target.is_file()}
    assert {(p.name, address) for p, address, target, _ in ways if target in missing} == set()


def test_every_way_leads_to_a_place(site: dict[Path, Page], ways: list[Way]) -> None:
    ids = {path: set(page.ids) for path, page in site.items()}
    broken = {(p.name, a) for p, a, target, place in ways if place and place not in ids.get(target, {place})}
    assert broken == set()


def test_no_way_leads_elsewhere(site: dict[Path, Page]) -> None:
    assert {a for page in site.values() for _, a in page.links if urlsplit(a).netloc or a.startswith("/")} == set()


def test_nothing_is_fetched_from_elsewhere(site: dict[Path, Page]) -> None:
    top = next(iter(site)).parents[0]
    while top.name != "site":
        top = top.parent
    files = [p for p in top.rglob("*") if p.suffix in (".css", ".svg")]
    text = {p: NAMESPACES.sub("", p.read_text(encoding="utf-8")) for p in files}
    assert [p.name for p, content in text.items() if ELSEWHERE.search(content)] == []


def test_every_page_can_be_reached_from_the_first(site: dict[Path, Page], ways: list[Way]) -> None:
    first = next(p for p in site if p.name == "index.html" and p.parent.name == "site")
    onward: dict[Path, set[Path]] = {}
    for path, _, target, _ in ways:
        onward.setdefault(path, set()).add(target)
    seen, waiting = {first}, [first]
    while waiting:
        new = onward.get(waiting.pop(), set()) & set(site) - seen
        seen |= new
        waiting += new
    assert set(site) - seen == set()


def test_each_page_tells_its_language_and_has_one_first_heading(site: dict[Path, Page]) -> None:
    english = {path for path in site if "en" in path.parts[path.parts.index("site") :]}
    assert {(page.lang, page.headings.count(1)) for path, page in site.items() if path in english} == {("en", 1)}
    assert {(page.lang, page.headings.count(1)) for path, page in site.items() if path not in english} == {("sv", 1)}


def test_no_level_of_heading_is_skipped_after_the_first(site: dict[Path, Page]) -> None:
    skipping = {}
    for path, page in site.items():
        levels = page.headings[page.headings.index(1) :]
        if any(after > before + 1 for before, after in pairwise(levels)):
            skipping[path.name] = levels
    assert skipping == {}


def test_no_place_has_two_of_the_same_name(site: dict[Path, Page]) -> None:
    assert [path.name for path, page in site.items() if len(page.ids) != len(set(page.ids))] == []


def test_every_picture_says_what_it_shows(site: dict[Path, Page]) -> None:
    for path, page in site.items():
        for tag, marks in page.attributes:
            if tag == "img" or (tag == "svg" and marks.get("role") == "img"):
                assert marks.get("alt") or marks.get("aria-label") or marks.get("aria-labelledby"), path.name


def test_tables_and_figures_have_the_numbers_that_they_have_in_print(small: Built, pages: Pages) -> None:
    printed = " ".join(pages((small.folder / "rapport.pdf").read_bytes()))
    on_paper = set(re.findall(r"(?:Tabell|Figur)\s\d+", re.sub(r"\s+", " ", printed)))
    chapters = [Page.read(p) for p in (small.folder / "site" / "kapitel").glob("*.html")]
    on_screen = set(re.findall(r"(?:Tabell|Figur)\s\d+", re.sub(r"\s+", " ", " ".join(p.text for p in chapters))))
    assert on_screen
    assert on_screen == on_paper
