"""What the checklist finds in the documents: can all read them, are a memo's days and names right."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pikepdf
import pytest

from review.core import accessible, checklist, memos
from review.core.memos import Memo
from support import desk

MEMO = Memo("tjansteutlatande", 2024, "SOF 2025/359", "2025-04-24", "2025-05-20", "Kim Ek", ("Sam Berg",))


def untagged(path: Path) -> None:
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(path)


def test_an_edition_s_documents_are_for_everybody(tmp_path: Path) -> None:
    assert accessible.wanting(desk.edition(tmp_path / "a", "X.")) == ()


def test_a_document_that_not_everybody_can_read_is_named_with_what_it_lacks(tmp_path: Path) -> None:
    untagged(tmp_path / "a.pdf")
    (tmp_path / "b.pdf").write_bytes(b"%PDF-1.7")
    with zipfile.ZipFile(tmp_path / "c.docx", "w") as word:
        word.writestr("docProps/core.xml", "<dc:title>Rapport</dc:title><dc:language/>")
    (tmp_path / "d.html").write_text("<html><head><title></title></head>")
    assert accessible.wanting(tmp_path) == (
        "a.pdf är inte taggad", "a.pdf säger inte sitt språk", "a.pdf har ingen titel",
        "a.pdf säger sig inte följa PDF/UA", "b.pdf går inte att öppna", "c.docx säger inte sitt språk",
        "d.html säger inte sitt språk", "d.html har ingen titel",
    )  # fmt: skip
    item = checklist.of_documents(accessible.wanting(tmp_path))
    assert (item.right, item.blocks, item.says.endswith("och 3 till.")) == (False, True, True)


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({}, ""),
        ({"date": "2025-05-21"}, "är daterat 2025-05-21 och sammanträdet är 2025-05-20"),
        ({"date": "2024-12-01"}, "innan 2024 är slut"),
        ({"meeting": "2025-06-06"}, "är en vilodag"),
        ({"meeting": "2025-05-22"}, "anmält till 2025-05-20"),
        ({"number": "SOF 2025/1"}, "har SOF 2025/1, och ärendet SOF 2025/359"),
        ({"number": "SOF 2025/1", "synthetic": True}, ""),
        ({"date": "snart"}, "ingen dag"),
        ({"date": "", "meeting": ""}, ""),
    ],
)
def test_days_that_cannot_be_so_stop_a_candidate(change: dict[str, str], fault: str) -> None:
    one = Memo(**{**vars(MEMO), **change})
    [days, _] = checklist.of_memos([one], {"dnr": "SOF 2025/359"}, "2025-05-20")
    assert (fault in days.says, days.right, days.blocks) == (True, not fault, True)


def test_what_a_memo_does_not_say_is_told_and_stops_nothing() -> None:
    [_, facts] = checklist.of_memos([Memo(**{**vars(MEMO), "handler": "", "signed": ()})], {}, "")
    assert (facts.says, facts.blocks) == ("tjansteutlatande saknar handläggare, underskrift.", False)


def test_a_memo_s_head_is_read_from_the_document(tmp_path: Path) -> None:
    desk.edition(tmp_path / "a", "X.", memo="2025-05-20")
    assert memos.read(tmp_path / "a") == (MEMO,)
