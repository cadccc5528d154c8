"""Whether an edition has each document and table that it tells of, and no document that nobody would be asked about.

Who makes the list of files can leave one out of it: so what is read here is what the tables and the claims are of.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Collection
from itertools import accumulate
from pathlib import Path, PurePosixPath

from review.core import website
from socialrapport.model.issue import Refusal
from socialrapport.model.safe import OVERLAPS
from socialrapport.opened import folder
from socialrapport.opened.documents import FOLDER

PRINTED = (".pdf", ".docx")
"""What documents are printed as: each of them as what the report is."""
ACCOUNTS = (
    "edition.json",
    "claims.json",
    "disclosure.json",
    "quality.json",
    "andrat.json",
    "data/tabeller.json",
    OVERLAPS,
)
ANNEX = ("tabellbilaga.pdf", "tabellbilaga.xlsx")
"""All tables and definitions once more, as they stand in `data` and on the site."""
BESIDE = "MEDDELANDE.txt"
"""What the desk lays beside public files that nothing can be written on; no edition has one of its own."""
REPORT = "rapport"
MOST_NAMED = 5
AGAIN = "Bygg utgåvan på nytt."


def must_be_whole(there: Path, files: Collection[str]) -> None:
    """Raises Refusal for what the edition tells of and has not, for what nothing tells of, and for strange pages."""
    site, known = website.read(there, files), expected(there, files)
    if lacking := {*known, *site.leads} - {*files}:
        raise Refusal(f"Utgåvan är inte hel: {in_short(lacking)} saknas. {AGAIN}")
    if site.strange:
        first, *more = sorted(site.strange)
        raise Refusal(
            f"{first} {site.strange[first]}. Så är inget på webbplatsen som programmet skriver"
            f"{f'; inte heller {in_short(more)}' if more else ''}. {AGAIN}"
        )
    unread = {*files} - {*known, *ACCOUNTS, *ANNEX, *site.leads, website.LICENCE}
    if of_site := {name for name in unread if name.startswith(website.SITE)}:
        raise Refusal(f"Ingen sida leder till {in_short(of_site)}, så ingen skulle se det före allmänheten. {AGAIN}")
    if unread:
        raise Refusal(
            f"Ingen text på bordet svarar mot {in_short(unread)}, så ingen skulle behöva godkänna det. {AGAIN}"
        )


def must_be_named(files: Collection[str]) -> None:
    "Raises Refusal where a file is named as none can be in every system, or as another but for its capitals."
    seen: dict[str, str] = {}
    for name in sorted(files):
        if not name.isprintable() or "\\" in name:
            raise Refusal(f"Filen {name!a} har ett tecken i sitt namn som inga filer i en utgåva har. {AGAIN}")
        for path in accumulate(name.split("/"), "{}/{}".format):
            same = seen.setdefault(unicodedata.normalize("NFC", path).casefold(), path)
            if same != path:
                raise Refusal(
                    f"{same} och {path} skiljer sig bara åt i stora och små bokstäver, så de kan inte ligga bredvid "
                    f"varandra överallt. {AGAIN}"
                )


def in_short(names: Collection[str]) -> str:
    "The first of them by name, and how many there are more."
    first, more = sorted(names)[:MOST_NAMED], len(names) - MOST_NAMED
    return ", ".join(first) + (f" och {more} till" if more > 0 else "")


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
