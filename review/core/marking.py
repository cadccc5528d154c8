"""A public edition with what its readers have to know written on every page and PDF, and else as it was approved.

What is written can be taken away again: what is left then is the approved page.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import tempfile
from collections.abc import Sequence
from html import escape
from pathlib import Path

from review.core import stamping
from review.core.notices import Notice
from review.core.publishing import EDITIONS, put_in_place
from review.core.store import counted, hashes_of, listed, root_of
from review.core.website import SITE
from review.core.whole import BESIDE
from socialrapport.model.issue import Refusal

BEGINS, ENDS = b"<!--meddelande-->", b"<!--/meddelande-->"
WRITTEN = re.compile(re.escape(BEGINS) + b".*?" + re.escape(ENDS), re.DOTALL)
BEGINNING = re.compile(rb"<body[^>]*>(?:\s*<a class=\"hoppa\"[^>]*>[^<]*</a>)?")
"""A page's beginning, with the way past its head, which stays the first that a keyboard comes to."""
SHOWN = "visade"


def banner(notices: Sequence[Notice], versions: str) -> bytes:
    "What is written on a page; *versions* is the way from there to the list of versions."
    parts = "".join(
        f'<p lang="{one.language}"><strong>{escape(one.heading)}.</strong> {escape(" ".join(one.paragraphs))}</p>'
        for one in notices
    )
    link = f'<p><a href="{escape(versions)}">Alla versioner och rättelser</a></p>'
    aside = f'<aside aria-label="Meddelande om utgåvan" class="meddelande bredd">{parts}{link}</aside>'
    return BEGINS + aside.encode() + ENDS


def marked(page: bytes, text: bytes) -> bytes:
    "The page with the text first in it; unchanged where it is no page."
    found = BEGINNING.search(page)
    return page[: found.end()] + text + page[found.end() :] if found else page


def unmarked(page: bytes) -> bytes:
    return WRITTEN.sub(b"", page)


def is_page(name: str) -> bool:
    return name.endswith(".html")


def can_be_marked(name: str) -> bool:
    return is_page(name) or name.endswith(".pdf")


def as_shown(name: str, body: bytes, notices: Sequence[Notice]) -> bytes:
    """A page or a PDF of an edition with its notices. Raises Refusal where that cannot be."""
    if not is_page(name):
        return stamping.stamped(body, notices)
    # The list of versions lies beside `aktuell` and `2024-1`, which is how people come here.
    return marked(body, banner(notices, "../" * (name.count("/") + 1) + "versioner.html"))


def name_of(root: str, notices: Sequence[Notice]) -> str:
    said = "sidor, pdf och bredvid\n" + "\n".join(f"{one.language} {one.text}" for one in notices)
    return f"{root}-{hashlib.sha256(said.encode()).hexdigest()[:12]}"


def shown(target: Path, root: str, notices: Sequence[Notice]) -> Path:
    """The folder where an edition is shown with its notices, made where there is none; other files are not copied.
    Where there are such the notices lie beside them.

    Raises Refusal where the edition's own bytes have changed.
    """
    there = target / SHOWN / name_of(root, notices)
    if there.is_dir():
        return there
    raw = target / EDITIONS / root
    if counted(raw) != root:
        raise Refusal("De publicerade filerna har ändrats sedan de lades ut. Inget ändras.")
    there.parent.mkdir(exist_ok=True)
    fresh = Path(tempfile.mkdtemp(prefix=".ny-", dir=there.parent))
    for name, path in listed(raw).items():
        (fresh / name).parent.mkdir(parents=True, exist_ok=True)
        if can_be_marked(name):
            (fresh / name).write_bytes(as_shown(name, path.read_bytes(), notices))
        else:
            linked(path, fresh / name)
    for folder in {Path(name).parent for name in listed(raw) if not (can_be_marked(name) or name.startswith(SITE))}:
        (fresh / folder / BESIDE).write_text(beside(notices), encoding="utf-8")
    if unmarked_root(fresh) != root:
        shutil.rmtree(fresh)
        raise Refusal("Sidorna går inte att märka utan att något annat i dem ändras. Inget ändras.")
    put_in_place(fresh, there)
    return there


def beside(notices: Sequence[Notice]) -> str:
    "What is to be known of the files in a folder, as plain text."
    return "\n\n\n".join((*(one.text for one in notices), WHERE)) + "\n"


WHERE = "Filerna är som de publicerades. Alla versioner och rättelser / All versions and corrections: versioner.html"


def linked(path: Path, there: Path) -> None:
    try:
        os.link(path, there)
    except OSError:
        shutil.copyfile(path, there)


def unmarked_root(there: Path) -> str:
    "The root of a folder's files as they were before anything was written on them."
    hashes = {name: sha256 for name, sha256 in hashes_of(there).items() if name.rpartition("/")[2] != BESIDE}
    for name, path in listed(there).items():
        if can_be_marked(name):
            body = path.read_bytes()
            hashes[name] = hashlib.sha256(unmarked(body) if is_page(name) else stamping.unstamped(body)).hexdigest()
    return root_of(hashes)
