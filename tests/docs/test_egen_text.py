"""The page on own text shows what the program does, and its own files are read as it says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from socialrapport import profiles
from socialrapport.compose.own.reference import UNITS, Say
from socialrapport.model.owntext import MEMO, MEMO_PARTS
from support import own

DOCS = Path(__file__).parents[2] / "docs"
PAGE = (DOCS / "egen_text.md").read_text("utf-8")
SHOWN = re.findall(r"^(?!→|✗|```|texter/)(.+)\n→ (.+)$", PAGE, re.MULTILINE)
STOPPED = re.findall(r"^(?!→|✗|```)(.+)\n✗ (.+)$", PAGE, re.MULTILINE)
FILES = re.findall(r"```markdown\n(.+?)```", PAGE, re.DOTALL)


@pytest.mark.parametrize(("written", "says"), SHOWN)
def test_the_text_reads_as_the_page_says(written: str, says: str) -> None:
    assert own.says(written) == says
    assert own.remarks(written) == []


@pytest.mark.parametrize(("written", "why"), STOPPED)
def test_the_text_stops_as_the_page_says(written: str, why: str) -> None:
    assert why in own.refused(own.confirmed(written))


def test_every_example_is_tried() -> None:
    assert len(SHOWN) == len(re.findall("^→", PAGE, re.MULTILINE)) > 10
    assert len(STOPPED) == len(re.findall("^✗", PAGE, re.MULTILINE)) > 1


def test_the_files_shown_are_read() -> None:
    assert len(FILES) == 2
    assert [own.read(text)[1] for text in FILES] == [(), ()]
    assert own.read(FILES[0])[0].blocks[0].confirmed == (2024,)


def test_every_way_to_say_is_told() -> None:
    said = [say.value for say in Say if say is not Say.VALUE]
    assert [way for way in (*said, *UNITS, "annars") if f"`{way}" not in PAGE and f"{{ {way}" not in PAGE] == []


def test_every_part_of_the_memo_is_named() -> None:
    assert [part for part in MEMO_PARTS if f"`{MEMO}/{part}.md`" not in PAGE] == []


def test_the_examples_texts_are_signed_for_the_year() -> None:
    texts = profiles.load(str(DOCS / "norrsund")).texts
    assert set(texts) == {"vald", "ekonomiskt_bistand", "tjansteutlatande/bakgrund"}
    blocks = [block for text in texts.values() for block in text.blocks]
    assert {block.confirmed for block in blocks} == {(2024,)}
