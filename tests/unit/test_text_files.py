"""Texts from elsewhere are read whole, whatever program wrote them, or refused in Swedish with what to do."""

from __future__ import annotations

import contextlib
import io
import os
import random
import unicodedata
import zipfile
from pathlib import Path

import docx
import openpyxl
import pikepdf
import pytest
import typst
from lxml import etree

from socialrapport import reading
from socialrapport.model.issue import Refusal
from socialrapport.reading.files import _without_running_lines

TEXT = "Antalet hushåll ökade med 3 procent mellan 2023 och 2024, till 1 200 hushåll.\n"
SEEN = ["3", "1 200"]


def word() -> bytes:
    document, out = docx.Document(), io.BytesIO()
    document.add_paragraph(TEXT.strip())
    document.save(out)
    return out.getvalue()


def pdf() -> bytes:
    return typst.compile(TEXT.encode())


def encrypted(revision: int, password: str) -> bytes:
    "A PDF with RC4 (3), AES-128 (4) or AES-256 (6)."
    out, aes = io.BytesIO(), revision > 3
    locks = pikepdf.Encryption(owner="ägaren", user=password, R=revision, aes=aes, metadata=aes)
    with pikepdf.open(io.BytesIO(pdf())) as made:
        made.save(out, encryption=locks)
    return out.getvalue()


def packed(**files: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in files.items():
            archive.writestr(name.replace("__", "/"), content)
    return out.getvalue()


def sheet() -> bytes:
    out = io.BytesIO()
    openpyxl.Workbook().save(out)
    return out.getvalue()


PAGE = f"<!DOCTYPE html>\n<html><body><h2 class='x1'>Rubrik</h2><p>{TEXT}</p></body></html>".encode()
OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


def read(tmp_path: Path, data: bytes, name: str) -> str:
    path = tmp_path / name
    path.write_bytes(data)
    return reading.read(path)


def refusal(tmp_path: Path, data: bytes, name: str) -> str:
    with pytest.raises(Refusal) as refused:
        read(tmp_path, data, name)
    (reason,) = refused.value.reasons
    return reason


def numbers(text: str) -> list[str]:
    return [number.raw for sentence in reading.read_text(text) for number in sentence.numbers]


READ = {
    "NFD": unicodedata.normalize("NFD", TEXT).encode(),
    "soft hyphens": TEXT.replace("hushåll", "hus\u00adhåll").encode(),
    "a soft hyphen at the end of a line": TEXT.replace("hushåll", "hus\u00ad\nhåll").encode(),
    "zero width": TEXT.replace("procent", "pro\u200bcent\u200d").replace("3", "\u20603\u200e").encode(),
    "Windows' line ends": TEXT.replace("\n", "\r\n").encode(),
    "an old Mac's line ends": TEXT.replace("\n", "\r").encode(),
    "an old Mac's letters": TEXT.replace("\n", "\r").encode("mac_roman"),
    "DOS' letters": TEXT.encode("cp850"),
    "Windows' letters": TEXT.encode("cp1252"),
    "UTF-16": TEXT.encode("utf-16"),
    "UTF-16, the other way": b"\xfe\xff" + TEXT.encode("utf-16-be"),
    "UTF-16 without a mark": TEXT.encode("utf-16-le"),
    "UTF-16 without a mark, the other way": TEXT.encode("utf-16-be"),
    "UTF-32": TEXT.encode("utf-32"),
    "UTF-8 with a mark": TEXT.encode("utf-8-sig"),
    "separators of lines": ("Rubrik\u2029" + TEXT).encode(),
    "Word": word(),
    "PDF": pdf(),
    "an old lock, no password": encrypted(3, ""),
    "AES-128, no password": encrypted(4, ""),
    "AES-256, no password": encrypted(6, ""),
}


@pytest.mark.parametrize("how", READ)
@pytest.mark.parametrize("name", ["text.txt", "text"])
def test_a_text_is_read_by_what_it_holds(how: str, name: str, tmp_path: Path) -> None:
    text = read(tmp_path, READ[how], name)
    assert numbers(text) == SEEN
    assert "hushåll" in text


def test_a_page_in_the_contents_of_a_word_file_is_no_number(tmp_path: Path) -> None:
    document, out = docx.Document(io.BytesIO(word())), io.BytesIO()
    line = document.add_paragraph("Hushåll med bistånd ")
    field = "<w:instrText xmlns:w='{}'> PAGEREF _Toc1 \\h </w:instrText>".format(line._p.nsmap["w"])
    line.add_run()._r.append(etree.fromstring(field))
    line.add_run("14")
    document.save(out)
    assert numbers(read(tmp_path, out.getvalue(), "text.docx")) == SEEN


@pytest.mark.parametrize(("data", "name"), [(word(), "text.pdf"), (pdf(), "text.docx")])
def test_a_wrong_name_does_not_matter(data: bytes, name: str, tmp_path: Path) -> None:
    assert numbers(read(tmp_path, data, name)) == SEEN


def test_standard_in_may_be_any_kind() -> None:
    assert numbers(reading.decoded(word(), "Standard in")) == SEEN


REFUSED = {
    "AES-128": (encrypted(4, "hemligt"), "text.pdf", "är skyddad med lösenord"),
    "AES-256": (encrypted(6, "hemligt"), "text.pdf", "är skyddad med lösenord"),
    "a locked Word file": (OLD_WORD + "EncryptedPackage".encode("utf-16-le"), "text.docx", "är skyddad med lösenord"),
    "an old Word file": (OLD_WORD, "text.doc", "är i ett äldre Officeformat"),
    "a page": (PAGE, "text.txt", "är en webbsida (HTML)"),
    "a page in UTF-16": (PAGE.decode().encode("utf-16"), "text.txt", "är en webbsida (HTML)"),
    "a page named as Markdown": (PAGE, "text.md", "är en webbsida (HTML)"),
    "a part of a page": (f"<p>{TEXT}</p>".encode() * 3, "text.txt", "är en webbsida (HTML)"),
    "XML": (b"<?xml version='1.0'?><a/>", "text.txt", "är en XML-fil"),
    "RTF": (b"{\\rtf1\\ansi " + TEXT.encode("cp1252") + b"}", "text.txt", "är en RTF-fil"),
    "an OpenDocument text": (
        packed(mimetype=b"application/vnd.oasis.opendocument.text", content=b"<a/>"), "text.odt", "OpenDocument",
    ),
    "a workbook": (sheet(), "text.docx", "är en Excelbok"),
    "an archive": (packed(bild=b"x"), "text.zip", "är ett zip-arkiv"),
    "half a Word file": (word()[:-400], "text.docx", "går inte att läsa som Word"),
    "half a PDF": (pdf()[:-400], "text.pdf", "slutet saknas"),
    "a plain text named as Word": (TEXT.encode(), "text.docx", "går inte att läsa som Word"),
    "a plain text named as PDF": (TEXT.encode(), "text.pdf", "går inte att läsa som PDF"),
    "nothing": (b"", "text.txt", "är tom"),
    "only unseen characters": ("\u200b\ufeff\n".encode(), "text.txt", "är tom"),
    "noise": (random.Random(1).randbytes(4000), "text.txt", "är ingen text"),
    "noise without zeros": (bytes(range(1, 256)) * 9, "text.txt", "är ingen text"),
    "a picture": (b"\x89PNG\r\n", "text.png", "är av en sort som inte läses"),
}  # fmt: skip


@pytest.mark.parametrize("how", REFUSED)
def test_what_is_no_text_is_refused_with_what_to_do(how: str, tmp_path: Path) -> None:
    data, name, says = REFUSED[how]
    reason = refusal(tmp_path, data, name)
    assert says in reason
    assert reason.startswith(name)
    assert any(what in reason for what in ("Spara", "Ange", "Öppna", "spara", "Hämta"))


def test_a_pipe_and_a_file_there_is_none_of_are_refused(tmp_path: Path) -> None:
    pipe = tmp_path / "rör"
    os.mkfifo(pipe)
    for path, says in ((pipe, "är ingen vanlig fil"), (tmp_path, "är en mapp"), (tmp_path / "x.txt", "finns inte")):
        with pytest.raises(Refusal, match=says):
            reading.read(path)
    with pytest.raises(Refusal, match="går inte att öppna"):
        reading.read(tmp_path / ("x" * 300))


def damaged(data: bytes, chance: random.Random) -> bytes:
    "A few bits turned, a stretch made zeros, a stretch gone, or the end gone."
    made, at = bytearray(data), chance.randrange(len(data))
    match chance.choice(("bits", "zeros", "gap", "end")):
        case "bits":
            for _ in range(chance.randint(1, 4)):
                made[chance.randrange(len(made))] ^= 1 << chance.randrange(8)
        case "zeros":
            made[at : at + 50] = bytes(50)
        case "gap":
            del made[at : at + chance.randint(1, 500)]
        case _:
            del made[at:]
    return bytes(made)


@pytest.mark.parametrize(
    ("data", "name"),
    [(word(), "text.docx"), (pdf(), "text.pdf"), (encrypted(6, ""), "text.pdf"), (sheet(), "text.xlsx"),
     (PAGE, "text.html"), (PAGE, "text.txt"), (READ["UTF-16"], "text.txt"), (READ["NFD"], "text.txt")],
    ids=["docx", "pdf", "aes", "xlsx", "html", "html.txt", "utf-16", "txt"],
)  # fmt: skip
def test_no_damage_is_more_than_a_refusal(data: bytes, name: str, tmp_path: Path) -> None:
    chance = random.Random(7)
    for _ in range(60):
        with contextlib.suppress(Refusal):
            reading.read_text(read(tmp_path, damaged(data, chance), name))


@pytest.mark.parametrize("digits", ["1" * 2000, "1 000" + " 000" * 600, "1.000" + ".000" * 600, "9" * 5000])
def test_a_number_of_two_thousand_digits_counts_nothing(digits: str) -> None:
    found = reading.read_text(f"Det var {digits} barn och 3 vuxna.")
    assert [number.raw for read in found for number in read.numbers] == ["3"]
    assert reading.tell(found)


def test_a_decimal_of_two_thousand_digits_is_worth_what_it_says() -> None:
    found = reading.read_text(f"Andelen var 0,{'3' * 2000} procent.")
    assert [number.value for read in found for number in read.numbers] == [pytest.approx(1 / 3)]


def test_a_row_without_an_end_is_read_in_pieces() -> None:
    assert len(numbers("3 procent " * 1000)) == 1000


def test_a_pages_running_head_and_foot_are_no_text_of_its_own() -> None:
    """*Stockholms stad 6* at the foot of page six counts nothing; what stands on one page only is kept."""
    said = ("Sex barn.", "I staden bor 7 barn.", "Det är fler.", "Det är färre.")
    pages = [f"Årsrapport\n{text}\nStockholms stad {n}" for n, text in enumerate(said, 1)]
    assert _without_running_lines(pages) == [f"\n{text}\n" for text in said]
    assert _without_running_lines(["Stockholms stad 7"]) == ["Stockholms stad 7"]
