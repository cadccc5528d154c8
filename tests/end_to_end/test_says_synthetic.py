"""Everything made of made-up people says so, in every file and on every page; nothing holds a person number."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from pathlib import Path

import openpyxl
import pyarrow.parquet as pq
import pytest

from support.editions import Built, contents
from support.pages import Page, words
from support.workshop import Pages

SAYS = re.compile("syntetisk|synthetic", re.IGNORECASE)
TEXT = (".html", ".csv", ".json", ".svg", ".css")


def inside(built: Built, pattern: str) -> list[Path]:
    found = sorted(built.folder.glob(pattern))
    assert found
    return found


def silent(paths: list[Path], texts: list[str]) -> list[str]:
    return [p.name for p, text in zip(paths, texts, strict=True) if not SAYS.search(text)]


@pytest.mark.parametrize(
    "name",
    [
        "rapport.pdf",
        "tabellbilaga.pdf",
        "tjansteutlatande.pdf",
        "sammanfattning.pdf",
        "pressmeddelande.pdf",
        "summary.pdf",
    ],
)
def test_every_page_of_a_pdf(small: Built, pages: Pages, name: str) -> None:
    texts = pages((small.folder / name).read_bytes())
    assert [i for i, text in enumerate(texts, start=1) if not SAYS.search(text)] == []


@pytest.mark.parametrize("name", ["rapport.docx", "tjansteutlatande.docx", "sammanfattning.docx", "summary.docx"])
def test_every_header_of_a_word_file(small: Built, name: str) -> None:
    with zipfile.ZipFile(small.folder / name) as archive:
        headers = {n: archive.read(n).decode() for n in archive.namelist() if re.match(r"word/header\d+\.xml", n)}
        used = [h for h in headers if "<w:t" in headers[h]]
    assert used
    assert [h for h in used if not SAYS.search(headers[h])] == []


def test_every_web_page(synthetic: Built) -> None:
    pages = inside(synthetic, "site/**/*.html")
    assert silent(pages, [words(p) for p in pages]) == []


def test_every_drawing(synthetic: Built) -> None:
    drawings = inside(synthetic, "site/figurer/*.svg")
    assert silent(drawings, [p.read_text(encoding="utf-8") for p in drawings]) == []


def test_every_row_of_open_data(synthetic: Built) -> None:
    for path in inside(synthetic, "data/*.csv"):
        with path.open(encoding="utf-8", newline="") as file:
            assert {row["underlag"] for row in csv.DictReader(file)} == {"syntetiskt"}, path.name


def test_every_parquet_file(synthetic: Built) -> None:
    files = inside(synthetic, "data/*.parquet")
    assert [p.name for p in files if pq.read_schema(p).metadata[b"syntetisk"] != b"ja"] == []


def test_every_workbook(small: Built) -> None:
    for path in inside(small, "data/*.xlsx"):
        book = openpyxl.load_workbook(path, read_only=True)
        heads = [[str(c) for row in sheet.iter_rows(max_row=4, values_only=True) for c in row] for sheet in book]
        assert all(SAYS.search(" ".join(head)) for head in heads), path.name


def test_every_account(synthetic: Built) -> None:
    for name in ("edition.json", "claims.json", "disclosure.json", "quality.json", "data/tabeller.json"):
        assert synthetic.json(name)["syntetisk"] is True, name


def test_a_real_edition_does_not(real: Built) -> None:
    assert real.json("edition.json")["syntetisk"] is False
    assert not SAYS.search(Page.read(real.folder / "site" / "index.html").text)


def person_numbers(extracts: Path) -> set[str]:
    "Every run of twelve digits in the extracts, and the ten last of each."
    found = {n for p in extracts.iterdir() if p.suffix in (".csv", ".txt") for n in twelve(p.read_bytes())}
    assert len(found) > 1000
    return found | {n[2:] for n in found}


def twelve(content: bytes) -> set[str]:
    return {n.decode() for n in re.findall(rb"(?<!\d)(?:19|20)\d{10}(?!\d)", content)}


def texts_in(name: str, content: bytes, pages: Pages) -> str:
    "The file as text, unpacked where it is a packed one."
    if name.endswith((".docx", ".xlsx")):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return "\n".join(archive.read(n).decode() for n in archive.namelist() if n.endswith((".xml", ".rels")))
    if name.endswith(".pdf"):
        return "\n".join(pages(content))
    if name.endswith(".parquet"):
        return str(pq.read_table(io.BytesIO(content)).to_pylist())
    return content.decode(errors="replace")


def test_no_person_number_of_the_extracts_is_in_any_file(small: Built, pages: Pages) -> None:
    secret = person_numbers(small.extracts)
    digits = re.compile(r"(?<![\d.])\d{6,8}-?\d{4}(?!\d)")
    told = {
        name: hits
        for name, content in contents(small.folder).items()
        if (hits := {n.replace("-", "") for n in digits.findall(texts_in(name, content, pages))} & secret)
    }
    assert told == {}
