"""A file that is not what its name says is refused when the edition is handed in."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest

from review.core import kinds
from review.core.store import Store
from socialrapport.model.issue import Refusal
from support import desk

CONTENT = "[Content_Types].xml"


def refusal(folder: Path, name: str, body: bytes) -> str:
    "What is said of a folder with one file."
    (folder / name).write_bytes(body)
    with pytest.raises(Refusal) as refused:
        kinds.must_be_of_their_kind(folder, [name])
    return " ".join(refused.value.reasons)


@pytest.mark.parametrize(
    ("name", "body", "says"),
    [
        ("rapport.pdf", b"<html>", "rapport.pdf är ingen PDF"),
        ("rapport.pdf", b"<html>%PDF-1.7", "rapport.pdf är ingen PDF"),
        ("rapport.pdf", b"%PDF-1.7 x", "rapport.pdf går inte att öppna som PDF"),
        ("rapport.docx", b"", "rapport.docx går inte att öppna som .docx"),
        ("rapport.docx", desk.zipped(CONTENT), "rapport.docx är ingen .docx: word/document.xml saknas"),
        ("rapport.docx", desk.zipped(CONTENT, "word/document.xml", "word/vbaProject.bin"), "har makron"),
        ("a.xlsx", desk.zipped(CONTENT, "word/document.xml"), "a.xlsx är ingen .xlsx: xl/workbook.xml saknas"),
        ("a.parquet", b"PAR1xPAR1", "a.parquet går inte att öppna som Parquet"),
        ("a.parquet", b"", "a.parquet går inte att öppna som Parquet"),
        ("a.csv", b"\xff\xfe", "a.csv är inte skriven i UTF-8"),
        ("quality.json", b'{"annat": NaN}', "quality.json har NaN, som inget tal är"),
        ("quality.json", b'{"annat": -Infinity}', "quality.json har -Infinity, som inget tal är"),
        ("quality.json", b'{"annat": 1e999}', "quality.json har 1e999, som inget tal är"),
        ("andrat.json", b"{", "andrat.json går inte att läsa som JSON"),
        ("data.exe", b"", "data.exe är av ett slag som ingen fil i en utgåva är"),
    ],
    ids=str,
)
def test_a_file_that_is_not_what_its_name_says_is_refused_by_name_and_fault(
    tmp_path: Path, name: str, body: bytes, says: str
) -> None:
    assert says in refusal(tmp_path, name, body)


def test_a_table_has_the_same_columns_in_both_forms(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("ar,matt\n")
    assert "har andra kolumner än a.csv" in refusal(tmp_path, "a.parquet", desk.parquet("ar", "person"))


def test_a_pdf_that_does_something_when_it_is_opened_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(desk.pdf("a"))
    with pikepdf.open(tmp_path / "a.pdf") as made:
        made.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="x()")
        made.save(tmp_path / "b.pdf")
    assert "startar något när den öppnas" in refusal(tmp_path, "b.pdf", (tmp_path / "b.pdf").read_bytes())


def test_what_is_what_it_says_may_be_there(tmp_path: Path) -> None:
    files = {
        "a.pdf": desk.pdf("a"),
        "a.docx": desk.zipped(CONTENT, "word/document.xml"),
        "a.xlsx": desk.zipped(CONTENT, "xl/workbook.xml"),
        "a.csv": "ar,matt\n2024,å\n".encode(),
        "a.parquet": desk.parquet("ar", "matt"),
        "a.json": b'{"p": 0.5}',
    }
    for name, body in files.items():
        (tmp_path / name).write_bytes(body)
    kinds.must_be_of_their_kind(tmp_path, files)


def test_it_is_tried_at_hand_in(tmp_path: Path) -> None:
    made = desk.crafted(desk.edition(tmp_path / "a", "Det var tre hushåll."), "rapport.pdf", b"<html>")
    with pytest.raises(Refusal, match=r"rapport\.pdf är ingen PDF"):
        Store(tmp_path / "lager").take_in(made)
