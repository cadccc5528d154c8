"""A PDF that has been replaced says so first, to eyes and ears, and has the approved file whole in it."""

from __future__ import annotations

import io
import re
import subprocess
from pathlib import Path

import pikepdf
import pytest
from pypdf import PdfReader

from review.core import accessible, stamping
from review.core.notices import Notice
from socialrapport.model.issue import Refusal
from support import desk

NOTICES = (
    Notice("sv", "Den här versionen är ersatt", ("Läs version 2 i stället. #lower() åäö",)),
    Notice("en", "This version has been replaced", ("Read version 2 instead.",)),
)


@pytest.fixture(scope="module")
def stamped() -> bytes:
    return stamping.stamped(desk.pdf("rapport"), NOTICES)


def texts(body: bytes) -> list[str]:
    "Of each page, read by another program, with the spaces that it finds in a row as one."
    done = subprocess.run(["pdftotext", "-raw", "-", "-"], input=body, capture_output=True, check=True).stdout.decode()
    return [re.sub(r"\s+", " ", page) for page in done.split("\f")[:-1]]


def test_the_notice_comes_first_in_both_languages_and_every_page_has_a_line(stamped: bytes) -> None:
    swedish, english, *pages = texts(stamped)
    assert "Den här versionen är ersatt Läs version 2 i stället. #lower() åäö" in swedish
    assert "This version has been replaced" in english
    assert [page.count("Den här versionen är ersatt. Läs mer på första sidan.") for page in pages] == [1, 1]
    assert all(f"Sida {number}" in page for number, page in enumerate(pages, 1))


def test_the_approved_file_is_what_is_left_when_the_notice_is_taken_away(stamped: bytes) -> None:
    approved = desk.pdf("rapport")
    assert stamped.startswith(approved)
    assert stamping.unstamped(stamped) == approved == stamping.unstamped(approved)
    assert stamping.stamped(approved, NOTICES) == stamped


def test_who_reads_by_ear_hears_the_notice_first_and_once(stamped: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(stamped)
    assert accessible.wanting(tmp_path) == ()
    with pikepdf.open(io.BytesIO(stamped)) as opened:
        assert opened.docinfo["/Title"] == "Den här versionen är ersatt – rapport"
    tree = PdfReader(io.BytesIO(stamped)).trailer["/Root"]["/StructTreeRoot"]
    top = tree["/K"] if "/S" in tree["/K"] else tree["/K"][0].get_object()
    first, second, *rest = [one.get_object() for one in top["/K"]]
    assert (first["/Lang"], first["/ActualText"].startswith("Den här versionen är ersatt")) == ("sv-SE", True)
    assert (second["/Lang"], second["/ActualText"].startswith("This version")) == ("en-GB", True)
    assert rest
    assert all("meddelande" not in str(one.get("/ActualText", "")) for one in rest)


def test_what_is_no_pdf_is_refused() -> None:
    with pytest.raises(Refusal, match="går inte att märka"):
        stamping.stamped(b"%PDF-1.7 nothing", NOTICES)
