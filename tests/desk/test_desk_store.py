"""Editions are kept by what they are: the same folder has the same name, and one byte more is another."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from review.core import content
from review.core.store import Store
from socialrapport.compared import things_matched
from socialrapport.model.issue import Refusal
from support import desk

ONE = ("Det var tre hushåll.", "Inget hade ändrats.")


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "lager")


def test_the_same_folder_is_the_same_edition(store: Store, tmp_path: Path) -> None:
    first = store.take_in(desk.edition(tmp_path / "a", *ONE))
    assert store.take_in(desk.edition(tmp_path / "b", *ONE)) == first
    assert store.counted(first) == first


def test_a_file_nobody_reads_makes_another_edition(store: Store, tmp_path: Path) -> None:
    one, other = (store.take_in(desk.edition(tmp_path / extra, *ONE, extra=extra)) for extra in "ab")
    assert one != other


def test_files_that_candidates_share_lie_here_once(store: Store, tmp_path: Path) -> None:
    roots = [store.take_in(desk.edition(tmp_path / extra, *ONE, extra=extra)) for extra in "ab"]
    a, b = (store.folder(root) / "claims.json" for root in roots)
    assert os.path.samefile(a, b)


@pytest.mark.parametrize("name", ["rapport.pdf", "data/eb_hushall.csv", "edition.json", "claims.json"])
def test_a_byte_that_changes_is_noticed(store: Store, tmp_path: Path, name: str) -> None:
    root = store.take_in(desk.edition(tmp_path / "a", *ONE))
    path = store.folder(root) / name
    body = path.read_bytes()
    path.chmod(0o644)
    path.write_bytes(body[:-1] + bytes([body[-1] ^ 1]))
    assert store.counted(root) != root


def test_a_file_that_is_added_or_taken_away_is_noticed(store: Store, tmp_path: Path) -> None:
    root = store.take_in(desk.edition(tmp_path / "a", *ONE))
    (store.folder(root) / "mer.txt").write_text("x")
    assert store.counted(root) != root
    (store.folder(root) / "mer.txt").unlink()
    (store.folder(root) / "claims.json").unlink()
    assert store.counted(root) != root


def test_a_folder_whose_files_are_not_those_it_says_is_refused_by_name(store: Store, tmp_path: Path) -> None:
    made = desk.edition(tmp_path / "a", *ONE)
    (made / "rapport.pdf").write_bytes(b"other")
    with pytest.raises(Refusal, match=r"rapport\.pdf"):
        store.take_in(made)


def test_what_is_no_edition_or_has_a_link_is_refused(store: Store, tmp_path: Path) -> None:
    (tmp_path / "tom").mkdir()
    with pytest.raises(Refusal, match="ingen färdig utgåva"):
        store.take_in(tmp_path / "tom")
    made = desk.edition(tmp_path / "a", *ONE)
    (made / "hemligt").symlink_to("/etc/passwd")
    with pytest.raises(Refusal, match="vanliga filer"):
        store.take_in(made)
    assert [*store.editions.iterdir()] == []


def review(store: Store, then: str, now: str, by: str = "berit") -> content.ChapterReview:
    "The chapter of *now*, where somebody approved that of *then*."
    inside = [content.inside(store.things(root)) for root in (then, now)]
    [key] = inside[0]
    approvals = content.approved([(key, by)], inside)
    chapter, *things = store.things(now)
    lines = things_matched.compare(store.things(then), store.things(now), frozenset()).redlines
    return content.reviewed(chapter, things, content.changes((line, "text") for line in lines), approvals)


def test_what_did_not_change_keeps_its_approval_and_the_rest_is_a_redline(store: Store, tmp_path: Path) -> None:
    then = store.take_in(desk.edition(tmp_path / "a", "Det var tre hushåll.", "Inget hade ändrats."))
    now = store.take_in(desk.edition(tmp_path / "b", "Det var fyra hushåll.", "Inget hade ändrats."))
    chapter = review(store, then, now)
    assert chapter.approved_by == ()
    assert [one.thing.text for one in chapter.things if one.approved_by == ("berit",)][1:] == ["Inget hade ändrats."]
    [left] = chapter.left
    assert (left.before and left.before.text, left.thing.text) == ("Det var tre hushåll.", "Det var fyra hushåll.")


def test_a_chapter_that_says_the_same_is_still_approved(store: Store, tmp_path: Path) -> None:
    roots = [store.take_in(desk.edition(tmp_path / extra, *ONE, extra=extra)) for extra in "ab"]
    chapter = review(store, *roots)
    assert (chapter.approved_by, chapter.left) == (("berit",), ())


def test_a_chapter_that_has_lost_a_sentence_waits_for_a_new_approval(store: Store, tmp_path: Path) -> None:
    then, now = (store.take_in(desk.edition(tmp_path / str(n), *ONE[:n])) for n in (2, 1))
    chapter = review(store, then, now)
    assert (chapter.approved_by, chapter.left) == ((), ())
    assert [one.text for one in chapter.gone] == ["Inget hade ändrats."]


def test_what_is_missing_what_is_more_and_what_is_another_is_each_told_by_name(store: Store, tmp_path: Path) -> None:
    made = desk.edition(tmp_path / "a", *ONE)
    (made / "rapport.pdf").unlink()
    (made / "mer.pdf").write_bytes(b"x")
    (made / "claims.json").write_text('{"claims": [] }')
    with pytest.raises(Refusal, match=r"rapport\.pdf saknas; mer\.pdf står inte där; claims\.json är ändrade"):
        store.take_in(made)


@pytest.mark.parametrize(
    "name",
    ["tjansteutlatande.pdf", "faktablad/kista.pdf", "dokument/faktablad/kista.json", "site/index.html",
     "site/bistand/index.html", "data/eb_hushall.parquet"],
)  # fmt: skip
def test_a_document_a_table_or_a_page_that_the_edition_tells_of_is_there(
    store: Store, tmp_path: Path, name: str
) -> None:
    """Also where its own list of files leaves it out."""
    made = whole(tmp_path / "a")
    (made / name).unlink()
    with pytest.raises(Refusal, match=f"inte hel: {name}"):
        store.take_in(desk.sealed(made, json.loads((made / "edition.json").read_bytes())))


def whole(folder: Path) -> Path:
    "An edition with a memo, two fact sheets, a table in two forms, and a page that leads to another."
    made = desk.edition(folder, *ONE, memo="2025-05-20", sheets=True)
    listing = json.loads((made / "data" / "tabeller.json").read_bytes())
    listing["tabeller"][0]["filer"].append("eb_hushall.parquet")
    desk.crafted(made, "data/tabeller.json", json.dumps(listing).encode())
    desk.crafted(made, "data/eb_hushall.parquet", desk.parquet("ar", "matt", "varde", "status"))
    told = {"claims": [], "numerals": {"faktablad/kista": {}}}
    desk.crafted(made, "claims.json", json.dumps(told).encode())
    return desk.crafted(made, "site/index.html", b'<html lang="sv"><title>R</title><a href="bistand/">B</a>')


@pytest.mark.parametrize("name", ["hemligt.pdf", "faktablad/mer.docx", "data/mer.csv", "mer/site/a.html"])
def test_a_document_that_nobody_would_be_asked_about_is_refused(store: Store, tmp_path: Path, name: str) -> None:
    made = whole(tmp_path / "a")
    (made / name).parent.mkdir(exist_ok=True, parents=True)
    with pytest.raises(Refusal, match=name):
        store.take_in(desk.crafted(made, name, b"x"))
