"""The one-page summary, the press text and the fact sheets, as files."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import docx
import pypdf
import pytest

from support.editions import Built
from support.pages import Page


def test_the_summary_is_one_page(synthetic: Built) -> None:
    assert len(pypdf.PdfReader(synthetic.folder / "sammanfattning.pdf").pages) == 1


def test_every_district_has_a_sheet_of_two_pages(city: Built) -> None:
    sheets = sorted(p.stem for p in (city.folder / "faktablad").glob("*.pdf"))
    assert len(sheets) == 11
    pages = {name: len(pypdf.PdfReader(city.folder / "faktablad" / f"{name}.pdf").pages) for name in sheets}
    assert {name: n for name, n in pages.items() if n > 2} == {}


def word_pages(built: Built, names: list[str], into: Path) -> dict[str, int]:
    "How many pages LibreOffice makes of each Word file; a typeface as wide as Calibri has to be there."
    program = shutil.which("soffice")
    if not program or "Carlito" not in subprocess.run(["fc-match", "Calibri"], capture_output=True, text=True).stdout:
        pytest.skip("räknar sidor i Word som LibreOffice sätter dem med typsnittet Carlito; båda måste finnas här")
    files = [str(built.folder / f"{name}.docx") for name in names]
    own = f"-env:UserInstallation=file://{into}/profil"
    subprocess.run([program, "--headless", own, "--convert-to", "pdf", "--outdir", into, *files], check=True)
    return {name: len(pypdf.PdfReader(into / f"{Path(name).name}.pdf").pages) for name in names}


def test_one_page_is_one_page_in_word_too(city: Built, tmp_path: Path) -> None:
    sheets = sorted(f"faktablad/{p.stem}" for p in (city.folder / "faktablad").glob("*.docx"))
    pages = word_pages(city, ["sammanfattning", "pressmeddelande", *sheets], tmp_path)
    assert (pages.pop("sammanfattning"), pages.pop("pressmeddelande")) == (1, 1)
    assert {name: n for name, n in pages.items() if n > 2} == {}


def test_a_municipality_without_districts_has_no_sheets(small: Built) -> None:
    assert not (small.folder / "faktablad").exists()


def test_a_sheet_tells_of_its_own_district_and_of_the_whole(city: Built) -> None:
    text = Page.read(city.folder / "site" / "faktablad" / "farsta" / "index.html").text
    own = city.value("eb.hushall", "antal", 2024, stadsdel="18")
    whole = city.value("eb.hushall", "antal", 2024)
    for number in (own, whole):
        assert f"{number:,.0f}".replace(",", "\u00a0") in text


def test_every_number_of_a_sheet_stands_in_the_ledger(city: Built) -> None:
    told = city.json("claims.json")["claims"]
    mine = [entry for entry in told if entry["document"] == "faktablad/farsta"]
    assert mine
    assert {entry["verdict"] for entry in mine} == {"bekräftad"}


def test_the_press_headline_is_a_claim(synthetic: Built) -> None:
    typed = docx.Document(str(synthetic.folder / "pressmeddelande.docx"))
    headline = next(p.text for p in typed.paragraphs if p.style.name == "Heading 1")
    told = synthetic.json("claims.json")["claims"]
    kinds = {e["kind"] for e in told if e["document"] == "pressmeddelande" and e["sentence"] == headline}
    assert kinds in ({"riktning"}, {"prövning mot slumpen"})
