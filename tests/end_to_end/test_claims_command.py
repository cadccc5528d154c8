"""`claims` reads the files that people have, and refuses in Swedish what it cannot read."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from unittest import mock

import docx
import pytest
import typst
from pypdf import PdfWriter
from tests.end_to_end.test_refusals import ENGLISH

from support.editions import run_here

TEXT = "Antalet barn ökade med 3 procent.\n"


def word(path: Path, *paragraphs: str) -> Path:
    document = docx.Document()
    for text in paragraphs:
        document.add_paragraph(text)
    document.save(str(path))
    return path


def pdf(path: Path, text: str) -> Path:
    path.write_bytes(typst.compile(text.encode()))
    return path


def blank_pdf(path: Path, password: str | None = None) -> Path:
    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    if password:
        writer.encrypt(password)
    writer.write(path)
    return path


def filled(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def claims_in(path: Path) -> list[dict[str, object]]:
    result = run_here("claims", path, "--json")
    assert result.returncode == 0, result.stderr
    return list(json.loads(result.stdout))


@pytest.mark.parametrize("kind", ["txt", "md", "docx", "pdf"])
def test_each_kind_of_file_is_read(kind: str, tmp_path: Path) -> None:
    path = tmp_path / f"text.{kind}"
    {"docx": word, "pdf": pdf}.get(kind, lambda path, text: filled(path, text.encode()))(path, TEXT)
    [read] = claims_in(path)
    assert read["numbers"] == [{"raw": "3", "value": 3.0, "unit": "procent", "hedge": None}]
    assert read["direction"] == "upp"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_text_is_read_however_it_was_saved(encoding: str, tmp_path: Path) -> None:
    [read] = claims_in(filled(tmp_path / "text.txt", TEXT.encode(encoding)))
    assert read["sentence"] == TEXT.strip()


def test_text_is_read_from_standard_in() -> None:
    with mock.patch.object(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode()))):
        result = run_here("claims", "-")
    assert "3 = 3 procent" in result.stdout
    assert result.returncode == 0


def test_what_struck_out_in_word_is_not_read(tmp_path: Path) -> None:
    path = word(tmp_path / "text.docx", TEXT)
    document = docx.Document(str(path))
    run = document.paragraphs[0].add_run("Det var 12 barn.")
    run._element.find(docx.oxml.ns.qn("w:t")).tag = docx.oxml.ns.qn("w:delText")
    document.save(str(path))
    assert len(claims_in(path)) == 1


def test_a_text_without_claims_is_no_fault(tmp_path: Path) -> None:
    result = run_here("claims", filled(tmp_path / "text.txt", "Nämnden ansvarar för detta.".encode()))
    assert (result.returncode, result.stdout.strip()) == (0, "Texten har inga påståenden med tal eller riktning.")


def half(path: Path) -> Path:
    return filled(path, path.read_bytes()[: path.stat().st_size // 2])


@pytest.mark.parametrize(
    ("made", "says"),
    [
        (lambda folder: folder / "saknas.txt", "finns inte"),
        (lambda folder: folder, "är en mapp"),
        (lambda folder: filled(folder / "bild.png", b"x"), "är av en sort som inte läses"),
        (lambda folder: filled(folder / "tom.txt", b" \n"), "är tom"),
        (lambda folder: filled(folder / "tal.txt", b"\x00\x01\x02"), "är ingen text"),
        (lambda folder: word(folder / "tom.docx"), "är tom"),
        (lambda folder: filled(folder / "trasig.docx", b"PK\x03\x04"), "går inte att läsa som Word"),
        (lambda folder: half(word(folder / "kapad.docx", TEXT)), "går inte att läsa som Word"),
        (lambda folder: filled(folder / "trasig.pdf", b"%PDF-1.4"), "går inte att läsa som PDF"),
        (lambda folder: half(pdf(folder / "kapad.pdf", TEXT)), "går inte att läsa som PDF"),
        (lambda folder: blank_pdf(folder / "last.pdf", "hemligt"), "utan lösenord"),
        (lambda folder: blank_pdf(folder / "bild.pdf"), "har ingen text, bara bilder"),
    ],
)
def test_what_cannot_be_read_is_refused(made: object, says: str, tmp_path: Path) -> None:
    result = run_here("claims", made(tmp_path), "--json")  # type: ignore[operator]
    assert (result.returncode, result.stdout) == (1, "")
    assert says in result.stderr
    assert not ENGLISH.search(result.stderr)


def test_nothing_on_standard_in_is_refused() -> None:
    with mock.patch.object(sys, "stdin", io.TextIOWrapper(io.BytesIO(b""))):
        result = run_here("claims", "-")
    assert (result.returncode, result.stderr.strip()) == (1, "Standard in är tom. Ange en fil med text.")
