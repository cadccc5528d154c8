"""The edition's own pages: what its start page leads to, made of what such pages are made of, and leading nowhere else.

Everybody reads the site as it lies, so it is held to what `publish.web` and `publish.drawing` write, and to no more:
what is not known here is refused by name. A new element of theirs is a new word here.
"""

from __future__ import annotations

import posixpath
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit
from xml.etree.ElementTree import ParseError, XMLParser

SITE = "site/"
START = f"{SITE}index.html"
LICENCE = f"{SITE}typsnitt/LICENSE.txt"
"""The only file that no page leads to: it goes with the typeface."""


def words(text: str) -> frozenset[str]:
    return frozenset(text.split())


DRAWN = words("svg title desc g defs clippath path rect line text tspan")
ELEMENTS = DRAWN | words(
    """html head meta link body header footer nav main aside article section div p span a ul ol li dl dt dd
    h1 h2 h3 h4 h5 h6 strong code abbr sup details summary figure figcaption img table caption thead tbody tr th td"""
)
ATTRIBUTES = words(
    """alt aria-current aria-hidden aria-label aria-labelledby aria-roledescription charset class clip-path content d
    data-cell data-celler display download dx dy fill fill-opacity font-family font-size font-style font-weight height
    href hreflang id lang name opacity pointer-events rel role rx ry scope src stroke stroke-dasharray stroke-linecap
    stroke-linejoin stroke-miterlimit stroke-opacity stroke-width style tabindex text-anchor title transform version
    viewbox width x x2 xml:lang xmlns xmlns:xlink y y2"""
)
LEADS = {("a", "href"), ("link", "href"), ("img", "src")}
TOLD_OF_A_PAGE = ("viewport", "description")
WEIGHT = "font-variation-settings:"
ICON = "data:,"
"""Of a page that has none, so that nobody asks for it."""
UNKNOWN_TO_STYLE = ("@import", "image-set", "src(", "\\")
"""What a stylesheet could lead elsewhere by, and ours has not."""
TYPEFACE = b"\x00\x01\x00\x00"


class Strange(ValueError):
    "What no page of an edition has; said in Swedish."


@dataclass(frozen=True)
class Site:
    """`leads` is all that can be reached from the start page, whether it is there or not.

    `strange` has what a file has that it should not, by the file's name.
    """

    leads: frozenset[str]
    strange: Mapping[str, str]


def read(there: Path, files: Collection[str]) -> Site:
    "The site as somebody meets it who begins at its start page."
    waiting, met, strange = [START], {START}, {}
    while waiting:
        name = waiting.pop()
        if not name.startswith(SITE) or name not in files:
            continue
        try:
            found = {within(name, link) for link in links(name, (there / name).read_bytes())} - met
        except Strange as fault:
            strange[name] = str(fault)
            continue
        met |= found
        waiting += sorted(found)
    return Site(frozenset(met), strange)


def links(name: str, body: bytes) -> tuple[str, ...]:
    "What a file of the site leads to. Raises Strange for what it should not have, and for a file that is no page."
    kind = PurePosixPath(name).suffix
    if kind == ".ttf":
        if not body.startswith(TYPEFACE):
            raise Strange("är inget typsnitt")
        return ()
    try:
        text = body.decode()
    except UnicodeDecodeError:
        raise Strange("är inte skriven i UTF-8") from None
    match kind:
        case ".html":
            return of_page(text)
        case ".svg":
            return of_drawing(text)
        case ".css":
            return tuple(of_style(text))
    raise Strange("är varken sida, figur, stil eller typsnitt")


def of_page(text: str) -> tuple[str, ...]:
    page = Page()
    try:
        page.feed(text)
        page.close()
    except AssertionError:  # As the parser says of a declaration that is none.
        raise Strange("har något som inte är HTML") from None
    return tuple(page.links)


class Page(HTMLParser):
    """The links of a page. All that could be taken for an element is one, whatever it stands in."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.links: list[str] = []

    def set_cdata_mode(self, elem: str, *, escapable: bool = False) -> None:
        "No element has words that only look like elements."

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        must_be_known(tag, ELEMENTS, attrs)
        for name, value in attrs:
            if name in ("href", "src") and (tag, value) != ("link", ICON):
                if (tag, name) not in LEADS:
                    raise Strange(f"har {name} i <{tag}>")
                self.links.append(value or "")

    def handle_data(self, data: str) -> None:
        if "<" in data:
            raise Strange("har ett < som inte hör till något element")

    def handle_comment(self, data: str) -> None:
        raise Strange("har en kommentar i koden")

    def handle_decl(self, decl: str) -> None:
        if decl.lower() != "doctype html":
            raise Strange("säger sig vara något annat än en webbsida")

    def handle_pi(self, data: str) -> None:
        raise Strange("har en instruktion till ett program")

    def unknown_decl(self, data: str) -> None:
        raise Strange("har något som inte är HTML")


def of_drawing(text: str) -> tuple[str, ...]:
    "A drawing leads nowhere. Read as the XML that it is, for a browser does."
    if "<!" in text or "<?" in text:
        raise Strange("har en kommentar, en instruktion eller en egen dokumenttyp")
    parser = XMLParser(target=Drawing())
    try:
        parser.feed(text)
        parser.close()
    except (ParseError, ValueError) as fault:
        raise fault if isinstance(fault, Strange) else Strange("går inte att läsa som en figur") from None
    return ()


class Drawing:
    "Each element of a drawing, held to those that drawings have."

    SVG = "{http://www.w3.org/2000/svg}"

    def start(self, tag: str, attrs: Mapping[str, str]) -> None:
        if not tag.startswith(self.SVG):
            raise Strange("har något som inte är en figur")
        named = {name.replace("{http://www.w3.org/XML/1998/namespace}", "xml:"): text for name, text in attrs.items()}
        must_be_known(tag.removeprefix(self.SVG), DRAWN, [(name.lower(), text) for name, text in named.items()])
        if not named.keys().isdisjoint({"href", "src"}):
            raise Strange("leder någonstans, fast den är en figur")

    def close(self) -> None:
        return


def must_be_known(tag: str, elements: Collection[str], attrs: list[tuple[str, str | None]]) -> None:
    "Raises Strange for an element or an attribute that pages have not, or a value that leads elsewhere."
    if tag.lower() not in elements:
        raise Strange(f"har <{short(tag)}>")
    for name, text in attrs:
        value = (text or "").lower()
        if name not in ATTRIBUTES:
            raise Strange(f"har {short(name)} i <{tag}>")
        if "url(" in value.replace("url(#", "") or (name == "style" and not is_weight(value)):
            raise Strange(f"har ett utseende hämtat någon annanstans ifrån, i <{tag}>")
        if (tag, name) == ("meta", "name") and value not in TOLD_OF_A_PAGE:
            raise Strange(f"säger {short(value)} om sig i <meta>")
        if name == "charset" and value != "utf-8":
            raise Strange("är inte skriven i UTF-8")


def is_weight(value: str) -> bool:
    "Whether a style says only how bold a text is."
    return value.startswith(WEIGHT) and value.isprintable() and not {*";\\"} & {*value}


def of_style(text: str) -> Iterator[str]:
    if found := [word for word in UNKNOWN_TO_STYLE if word in text.lower()]:
        raise Strange(f"har {found[0]}")
    _, *rest = text.split("url(")
    if len(rest) != text.lower().count("url("):
        raise Strange("har en adress skriven på ett ovanligt sätt")
    yield from (part.partition(")")[0].strip("\"'") for part in rest)


def within(page: str, link: str) -> str:
    "The file that a link of a page leads to. Raises Strange where it is none that an edition can have."
    try:
        parts = urlsplit(link)
    except ValueError:
        raise Strange("har en länk som inte är någon") from None
    path = unquote(parts.path)
    if parts.scheme or parts.netloc or path.startswith("/") or any(c <= " " or c == "\\" for c in link + path):
        raise Strange(f"leder ut ur utgåvan, till {short(link)}")
    if not path:
        return page
    to = posixpath.normpath(posixpath.join(posixpath.dirname(page), path))
    if to.startswith(".."):
        raise Strange(f"leder ut ur utgåvan, till {short(link)}")
    return f"{to}/index.html" if path.endswith("/") else to


def short(text: str) -> str:
    "The beginning of what somebody wrote, as it can stand in a message."
    return ascii(text[:60])[1:-1] if not text.isprintable() else text[:60]
