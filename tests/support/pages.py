"""A page as a machine reads it: its links, headings, words and the cells of its tables."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

ADDRESSES = {"href", "src", "srcset", "poster", "action", "xlink:href"}
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def words(path: Path) -> str:
    "What stands on a page outside its tags, as it is written: enough where one word is looked for."
    return TAG.sub("", path.read_text(encoding="utf-8"))


TAG = re.compile(r"<[^>]*>")


@dataclass
class Page(HTMLParser):
    """`cells` are the table cells that have an id: their id to their text."""

    links: list[tuple[str, str]] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    headings: list[int] = field(default_factory=list)
    cells: dict[str, str] = field(default_factory=dict)
    attributes: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    text: str = ""

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.cell: str | None = None

    @classmethod
    def read(cls, path: Path) -> Page:
        page = cls()
        page.feed(path.read_text(encoding="utf-8"))
        page.close()
        return page

    @property
    def lang(self) -> str:
        return next(a.get("lang", "") for tag, a in self.attributes if tag == "html")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = {name: value or "" for name, value in attrs}
        self.attributes.append((tag, known))
        self.links += [(tag, value) for name, value in known.items() if name in ADDRESSES]
        if "id" in known:
            self.ids.append(known["id"])
        if tag in HEADINGS:
            self.headings.append(int(tag[1]))
        if tag == "td" and "id" in known:
            self.cell = known["id"]
            self.cells[self.cell] = ""

    def handle_endtag(self, tag: str) -> None:
        if tag == "td":
            self.cell = None

    def handle_data(self, data: str) -> None:
        self.text += data
        if self.cell is not None:
            self.cells[self.cell] += data.strip()
