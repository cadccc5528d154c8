"""A built edition opened again: its documents are those that were written, and what is damaged is refused."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from socialrapport import opened, publish, world
from socialrapport.model.as_data import from_data, to_data
from socialrapport.model.document import Document
from socialrapport.model.issue import Refusal
from socialrapport.model.safe import OVERLAPS
from support import cubes, documents
from support.editions import run_here


@pytest.mark.parametrize("document", [documents.report(), documents.memo()], ids=lambda d: d.form)
def test_a_document_is_the_same_as_data_and_back(document: Document) -> None:
    text = json.dumps(to_data(document), ensure_ascii=False)
    assert from_data(Document, json.loads(text)) == document


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = cubes.edition()
    files = {**publish.data.write(made), **publish.document_data.write(made)}
    world.save(tmp_path / "ut", {**files, "edition.json": publish.manifest.edition_json(made, files)})
    return tmp_path / "ut"


def test_the_documents_of_an_edition_are_read_by_name(folder: Path) -> None:
    made = cubes.edition()
    assert opened.documents.read(folder) == dict(made.documents)


@pytest.mark.parametrize("damage", ["", "[]", "{", '{"dokument": 7}', '{"dokument": {"slag": "Document"}}'])
def test_a_damaged_document_is_refused_by_name(folder: Path, damage: str) -> None:
    (folder / "dokument" / "rapport.json").write_text(damage, "utf-8")
    with pytest.raises(Refusal, match=r"rapport\.json"):
        opened.documents.read(folder)


def test_an_edition_without_documents_says_so(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="inga dokument som data"):
        opened.documents.read(tmp_path)


def test_counts_are_read_beside_those_in_several_districts_which_are_held_to_what_was_published(tmp_path: Path) -> None:
    made = cubes.edition()
    files = {**publish.data.write(made), OVERLAPS: b"tabell,ar,matt,varde,status\n"}
    world.save(tmp_path / "ut", {**files, "edition.json": publish.manifest.edition_json(made, files)})
    assert opened.counts.read(tmp_path / "ut", "0180").year == made.year
    (tmp_path / "ut" / OVERLAPS).write_text("tabell,ar,matt,varde,status\neb.hushall,2024,flera_distrikt,5,\n")
    with pytest.raises(Refusal, match=OVERLAPS):
        opened.counts.read(tmp_path / "ut", "0180")


@pytest.mark.parametrize("row", ["a;b", '"', "1,2,3,4,5,6,7,8,9,10,11,12", ""])
@pytest.mark.parametrize("read", [opened.tables.read, lambda f: opened.counts.read(f, "0180")])
def test_a_damaged_table_is_refused_by_name(folder: Path, row: str, read) -> None:  # type: ignore[no-untyped-def]
    path = folder / "data" / "eb_hushall.csv"
    path.write_text(path.read_text("utf-8").split("\n")[0] + f"\n{row}\n" if row else "", "utf-8")
    with pytest.raises(Refusal, match=r"eb_hushall\.csv"):
        [t.cells for t in getattr(read(folder), "tables", ())]


@pytest.mark.parametrize("command", ["verify", "audit-tables"])
def test_that_a_figure_is_not_as_the_edition_was_built_is_told(folder: Path, command: str, tmp_path: Path) -> None:
    (tmp_path / "text.txt").write_text("Bra.", "utf-8")
    words = [command, str(tmp_path / "text.txt"), "--edition"] if command == "verify" else [command]
    assert "inte som utgåvan byggdes" not in run_here(*words, folder).stderr
    path = folder / "data" / "eb_hushall.csv"
    path.write_text(path.read_text("utf-8").replace("2024", "2023", 1), "utf-8")
    assert "eb_hushall.csv är inte som utgåvan byggdes" in run_here(*words, folder).stderr


def test_counts_are_read_of_an_edition_of_the_same_municipality_alone(folder: Path) -> None:
    assert opened.counts.read(folder, "0180").year == cubes.edition().year
    with pytest.raises(Refusal, match="samma kommun"):
        opened.counts.read(folder, "9999")


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"ar": "x", "profil": "y"}'])
@pytest.mark.parametrize("name", ["edition.json", "data/tabeller.json"])
def test_a_folder_that_is_no_edition_is_refused(folder: Path, name: str, content: str) -> None:
    (folder / name).write_text(content, "utf-8")
    with pytest.raises(Refusal, match="ingen färdig utgåva"):
        opened.tables.read(folder)


@pytest.mark.parametrize("name", ["../hemligt.csv", "/etc/passwd", "a/../../b.csv", "", ".", "..", "a\0.csv"])
@pytest.mark.parametrize("read", [opened.tables.read, lambda f: opened.counts.read(f, "0180")])
def test_a_table_that_would_lie_outside_the_edition_is_refused(folder: Path, name: str, read) -> None:  # type: ignore[no-untyped-def]
    path = folder / "data" / "tabeller.json"
    listing = json.loads(path.read_text("utf-8"))
    listing["tabeller"][0]["filer"].append(name)
    path.write_text(json.dumps(listing), "utf-8")
    with pytest.raises(Refusal, match=r"tabeller\.json"):
        read(folder)
