"""Whether an edition has each document and table that it tells of, and no document that nobody would be asked about.

Who makes the list of files can leave one out of it: so what is read here is what the tables and the claims are of.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Iterator
from html import unescape
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

from socialrapport.opened import folder
from socialrapport.opened.documents import FOLDER

PRINTED = (".pdf", ".docx")
"""What documents are printed as: each of them as what the report is."""
ACCOUNTS = ("edition.json", "claims.json", "disclosure.json", "quality.json", "andrat.json", "data/tabeller.json")
ANNEX = ("tabellbilaga.pdf", "tabellbilaga.xlsx")
"""All tables and definitions once more, as they stand in `data` and on the site."""
SITE = "site/"
BESIDE = "MEDDELANDE.txt"
"""What the desk lays beside public files that nothing can be written on; no edition has one of its own."""
START = f"{SITE}index.html"
REPORT = "rapport"


def lacking(there: Path, files: Collection[str]) -> list[str]:
    "What the edition tells of and has not."
    return sorted({*expected(there, files), START, *linked(there, files)} - {*files})


def unread(there: Path, files: Collection[str]) -> list[str]:
    "Files that are no page of the site, and of nothing that the desk shows."
    known = {*expected(there, files), *ACCOUNTS, *ANNEX}
    return sorted(name for name in files if name not in known and not is_of_site(name))


def is_of_site(name: str) -> bool:
    "Whether it is a file of the site, and not one by the name that the desk's own notices have."
    return name.startswith(SITE) and not name.endswith(f"/{BESIDE}")


def expected(there: Path, files: Collection[str]) -> set[str]:
    "Each document as data and as it is printed, and each table in every form."
    forms = [form for form in PRINTED if f"{REPORT}{form}" in files] or [PRINTED[0]]
    tables = {f"data/{name}" for table in folder.opened(there).tables for name in table["filer"]}
    return tables | {name for one in documents(there, files) for name in named(one, forms)}


def named(document: str, forms: Collection[str]) -> set[str]:
    return {f"{FOLDER}/{document}.json", *(f"{document}{form}" for form in forms)}


def documents(there: Path, files: Collection[str]) -> set[str]:
    "Those that there are as data, and those that claims and numerals are told of."
    paths = [PurePosixPath(name) for name in files if name.startswith(f"{FOLDER}/")]
    account = folder.json_in(there / "claims.json")
    told = {*(one["document"] for one in account["claims"]), *account.get("numerals", ())}
    return {path.relative_to(FOLDER).with_suffix("").as_posix() for path in paths} | told


LINK = re.compile(r"""\b(?:href|src)=["']([^"']+)["']""")


def linked(there: Path, files: Collection[str]) -> Iterator[str]:
    "What the pages of the site lead to within the edition."
    for page in (name for name in files if name.startswith(SITE) and name.endswith(".html")):
        text = (there / page).read_text("utf-8", errors="replace")
        for link in {*LINK.findall(text)}:
            if path := path_in(unescape(link)):
                to = posixpath.normpath(posixpath.join(posixpath.dirname(page), path))
                yield f"{to}/index.html" if path.endswith("/") else to


def path_in(link: str) -> str:
    "The path of a link that leads within the site; empty for all other."
    try:
        parts = urlsplit(link)
    except ValueError:
        return ""
    return "" if parts.scheme or parts.netloc else unquote(parts.path)
